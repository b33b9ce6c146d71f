# Read by the get-*.sh scripts: unpacks packages of Debian's archive, fetched and checked by apt, without installing anything.
# Wants: suite (of Debian), cannot REASON (ends the script). Gives: work, a folder that goes with the script; work/root, the packages' files.
# usage: unpack_debian PACKAGE...
unpack_debian() {
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
  (cd "$work/cache" && "${apt[@]}" download "$@" >&2) || cannot "the packages cannot be fetched"
  local package
  for package in "$work"/cache/*.deb; do dpkg-deb -x "$package" "$work/root"; done
}
