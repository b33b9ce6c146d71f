#!/usr/bin/env bash
# Brings a PostgreSQL for the tests: Debian's own packages, fetched and checked by apt, unpacked into a cache and run through
# their own loader. Nothing is installed and no container is needed. Prints the folder of postgres and initdb.
# usage: get-postgres.sh [FOLDER]   FOLDER holds it afterwards; a folder in the user's cache where it is not given
# Exit code 3: this machine cannot have one, and the reason stands on standard error.
set -euo pipefail

suite=trixie
cache=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/leaguegrid/postgres-$suite}

cannot() {
  echo "no PostgreSQL: $1" >&2
  exit 3
}

version=17
bin=usr/lib/postgresql/$version/bin

if [ -x "$cache/$bin/initdb" ]; then
  echo "$cache/$bin"
  exit 0
fi

installed=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -n "$installed" ] && [ -x "$installed/initdb" ] && [ -z "${LEAGUEGRID_FETCH_POSTGRES:-}" ]; then
  echo "$installed"
  exit 0
fi

# shellcheck source=tests/debian-packages.sh
. "$(dirname "$0")/debian-packages.sh"
# What the server is linked with, not all that its package depends on.
unpack_debian "postgresql-$version" libpq5 libc6 libgcc-s1 libstdc++6 libzstd1 liblz4-1 libxml2 \
  libpam0g libssl3t64 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 libcom-err2 libkeyutils1 zlib1g libldap2 \
  libsasl2-2 libicu76 libsystemd0 liblzma5 libaudit1 libcap2 libcap-ng0

# Put together beside its place and moved there whole: two test runs at once do not see half of it.
made=$(mktemp -d "$work/made.XXXX")
chmod 755 "$made"
mkdir -p "$made/loader" "$made/programs" "$made/$bin" "$made/usr/share/postgresql" "$made/usr/lib/postgresql/$version"
find "$work/root" -path '*x86_64-linux-gnu*' -name '*.so*' \
  ! -path '*/gconv/*' ! -path '*/ossl-modules/*' ! -path '*/engines-3/*' -exec cp -a {} "$made/loader/" \;
cp -aL "$(find "$work/root/usr" -name 'ld-linux-x86-64.so.2' | head -n 1)" "$made/loader/"
cp -a "$work/root/usr/share/postgresql/$version" "$made/usr/share/postgresql/"
cp -a "$work/root/usr/lib/postgresql/$version/lib" "$made/usr/lib/postgresql/$version/"
# Found by where the program says that it stands: the data and the modules are looked for from there.
for program in postgres initdb; do
  cp -aL "$work/root/$bin/$program" "$made/programs/"
  cat >"$made/$bin/$program" <<RUN
#!/bin/sh
here=\$(dirname "\$(readlink -f "\$0")")
top=\$here/../../../../..
exec "\$top/loader/ld-linux-x86-64.so.2" --library-path "\$top/loader" --argv0 "\$here/$program" "\$top/programs/$program" "\$@"
RUN
  chmod 755 "$made/$bin/$program"
done
"$made/$bin/initdb" --version >&2 || cannot "the unpacked program does not start"
mkdir -p "$(dirname "$cache")"
mv -T "$made" "$cache" 2>/dev/null || [ -x "$cache/$bin/initdb" ] || cannot "the cache $cache cannot be written"
echo "$cache/$bin"
