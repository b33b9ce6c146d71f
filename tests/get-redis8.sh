#!/usr/bin/env bash
# Brings a Redis 8 for the tests: Debian's own packages, fetched and checked by apt, unpacked into a cache and run through
# their own loader. Nothing is installed and no container is needed. Prints the path of redis-server.
# usage: get-redis8.sh [FOLDER]   FOLDER holds redis-server afterwards; a folder in the user's cache where it is not given
# Exit code 3: this machine cannot have one, and the reason stands on standard error.
set -euo pipefail

suite=trixie
cache=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/leaguegrid/redis8-$suite}

cannot() {
  echo "no Redis 8: $1" >&2
  exit 3
}

if [ -x "$cache/redis-server" ]; then
  echo "$cache/redis-server"
  exit 0
fi

if command -v redis-server >/dev/null && redis-server --version | grep -Eq 'v=([89]|[1-9][0-9])\.'; then
  mkdir -p "$cache"
  ln -sf "$(command -v redis-server)" "$cache/redis-server"
  echo "$cache/redis-server"
  exit 0
fi

command -v apt-get >/dev/null || cannot "it comes from Debian's packages, and there is no apt-get here"
command -v dpkg-deb >/dev/null || cannot "there is no dpkg-deb here"
[ "$(dpkg --print-architecture)" = amd64 ] || cannot "only amd64 is known to work"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keyring" ] || cannot "Debian's keyring $keyring is missing"
archive=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')
[ -n "$archive" ] || cannot "apt knows no Debian archive (apt-get update first)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/root" "$work/none"
: >"$work/status"
cat >"$work/debian.sources" <<SOURCES
Types: deb
URIs: $archive
Suites: $suite
Components: main
Architectures: amd64
Targets: Packages
Signed-By: $keyring
SOURCES

# A view of the archive of our own: the machine's lists, sources and cache stay as they are.
apt=(apt-get -qq
  -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache"
  -o Dir::Etc::sourcelist="$work/debian.sources" -o Dir::Etc::sourceparts="$work/none" -o Dir::Etc::preferencesparts="$work/none"
  -o Acquire::Languages=none -o Acquire::PDiffs=false -o Acquire::Retries=3 -o APT::Sandbox::User=root)

"${apt[@]}" update >&2 || cannot "the Debian archive cannot be reached"
# What the server is linked with, not all that its package depends on.
(cd "$work/cache" && "${apt[@]}" download redis-tools redis-server libc6 libgcc-s1 libstdc++6 libatomic1 libjemalloc2 \
  liblzf1 libssl3t64 libsystemd0 libcap2 libzstd1 zlib1g >&2) || cannot "the packages cannot be fetched"
for package in "$work"/cache/*.deb; do dpkg-deb -x "$package" "$work/root"; done

# Put together beside its place and moved there whole: two test runs at once do not see half of it.
made=$(mktemp -d "$work/made.XXXX")
mkdir -p "$made/lib" "$made/bin"
find "$work/root" -path '*x86_64-linux-gnu*' -name '*.so*' \
  ! -path '*/gconv/*' ! -path '*/ossl-modules/*' ! -path '*/engines-3/*' -exec cp -a {} "$made/lib/" \;
loader=$(find "$work/root/usr" -name 'ld-linux-x86-64.so.2' | head -n 1)
cp -aL "$loader" "$made/lib/"
cp -aL "$work/root/usr/bin/redis-check-rdb" "$made/bin/redis-server"
cp -a "$work/root/usr/share/doc/redis-tools/copyright" "$made/"
cat >"$made/redis-server" <<'RUN'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/lib/ld-linux-x86-64.so.2" --library-path "$here/lib" --argv0 redis-server "$here/bin/redis-server" "$@"
RUN
chmod +x "$made/redis-server"
"$made/redis-server" --version >&2 || cannot "the unpacked server does not start"
mkdir -p "$(dirname "$cache")"
mv -T "$made" "$cache" 2>/dev/null || [ -x "$cache/redis-server" ] || cannot "the cache $cache cannot be written"
echo "$cache/redis-server"
