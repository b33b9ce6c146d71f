#!/usr/bin/env bash
# The one test command: style, build, the dashboard, every test project of the solution.
# Brings what it can of what the tests need (Redis 8, PostgreSQL, Chromium); a test whose part is missing skips and says why.
# Ends with the line: N passed, N failed[, N skipped]. Exit code 0: nothing failed.
#   LEAGUEGRID_CRASH_ROUNDS=20   rounds of the SIGKILL tests (a few unless told)
#   CONFIGURATION=Release        what is built and tested
set -uo pipefail
cd "$(dirname "$0")/.."
root=$PWD
configuration=${CONFIGURATION:-Debug}
logs=$root/artifacts/test-run
mkdir -p "$logs"
problems=0
step() { printf '\n== %s\n' "$1"; }
# A step that is not a test, but must hold all the same: it counts as one failure.
must() {
  "$@" && return 0
  printf '!! failed: %s\n' "$*" >&2
  problems=$((problems + 1))
  return 1
}
closing() {
  local passed=0 failed=$problems skipped=0 n
  for n in "$logs"/*.count; do
    [ -f "$n" ] || continue
    read -r p f s <"$n"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
  printf '\n%d passed, %d failed' "$passed" "$failed"
  [ "$skipped" -gt 0 ] && printf ', %d skipped' "$skipped"
  printf '\n'
  [ "$failed" -eq 0 ]
}
rm -f "$logs"/*.count

step 'Tools and style'
must dotnet tool restore >"$logs/tools.log" || tail -5 "$logs/tools.log"
must dotnet csharpier check src tests

step "Build ($configuration, warnings are errors)"
if ! must dotnet build LeagueGrid.sln -c "$configuration" -v quiet -nologo; then
  closing
  exit 1
fi

step 'Dashboard'
if command -v npm >/dev/null; then
  if ( cd src/leaguegrid-web && { [ -d node_modules ] || must npm ci --no-audit --no-fund --loglevel=error; } ); then
    ( cd src/leaguegrid-web && npm run --silent check ) || must false
    ( cd src/leaguegrid-web && npm run --silent build >"$logs/web-build.log" 2>&1 ) || { cat "$logs/web-build.log"; must false; }
    ( cd src/leaguegrid-web && npx vitest run --reporter=default --reporter=json --outputFile.json="$logs/web.json" ) || true
    if [ -f "$logs/web.json" ]; then
      node -e 'const r=JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(r.numPassedTests, r.numFailedTests + (r.success || r.numFailedTests ? 0 : 1), r.numPendingTests)' \
        "$logs/web.json" >"$logs/web.count"
    else
      must false
    fi
  else
    must false
  fi
else
  echo 'npm is not here: the dashboard is neither built nor tested.'
fi

step 'Redis 8, PostgreSQL and Chromium'
if [ -z "${LEAGUEGRID_REDIS8:-}" ] && [ -x tests/get-redis8.sh ]; then
  if tests/get-redis8.sh "$root/artifacts/redis8"; then
    export LEAGUEGRID_REDIS8=$root/artifacts/redis8/redis-server
  else
    echo 'Redis 8 could not be brought: its tests skip.'
  fi
fi
if [ -z "${LEAGUEGRID_POSTGRES:-}" ]; then
  if LEAGUEGRID_POSTGRES=$(tests/get-postgres.sh "$root/artifacts/postgres" 2>"$logs/postgres.log" | tail -n 1) && [ -n "$LEAGUEGRID_POSTGRES" ]; then
    export LEAGUEGRID_POSTGRES
  else
    unset LEAGUEGRID_POSTGRES
    tail -n 1 "$logs/postgres.log"
    echo 'PostgreSQL could not be brought: its tests skip.'
  fi
fi
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    { apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium; } >"$logs/chromium.log" 2>&1 \
      || echo 'Chromium could not be installed: its tests skip.'
  else
    echo 'Chromium is not here: its tests skip.'
  fi
fi

step 'Tests'
# The list of projects is the solution's, so that no suite can go dark by being forgotten here.
projects=$(dotnet sln LeagueGrid.sln list | tr '\\' '/' | grep '^tests/.*Tests\.csproj$')
for project in $projects; do
  name=$(basename "$project" .csproj)
  log=$logs/$name.log
  printf '\n-- %s\n' "$name"
  dotnet run --project "$project" -c "$configuration" --no-build -- --progress off 2>&1 | sed -u 's/\x1b\[[0-9;]*m//g' | tee "$log" | grep -vE '^\s*$' | tail -60
  code=${PIPESTATUS[0]}
  awk -v code="$code" '/^ *total:/{t=$2} /^ *failed:/{f=$2} /^ *succeeded:/{s=$2} /^ *skipped:/{k=$2}
    END { if (t == "" || (code != 0 && f + 0 == 0)) f = f + 1; printf "%d %d %d\n", s, f, k }' "$log" >"$logs/$name.count"
done

closing
