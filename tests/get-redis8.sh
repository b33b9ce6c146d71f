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

# shellcheck source=tests/debian-packages.sh
. "$(dirname "$0")/debian-packages.sh"
# What the server is linked with, not all that its package depends on.
unpack_debian redis-tools redis-server libc6 libgcc-s1 libstdc++6 libatomic1 libjemalloc2 \
  liblzf1 libssl3t64 libsystemd0 libcap2 libzstd1 zlib1g

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
