#!/usr/bin/env bash
# The one test command. On a machine with only the .NET 10 SDK and Node 20 it installs what the tests need, checks and tests
# the client, builds everything with warnings as errors, runs every test project, prints the seconds of each part, and ends with
# one line: N passed, N failed. Exit code 0 only when everything passed and every runner really ran tests.
#
#   ./test.sh                 everything
#   ./test.sh Rules Storage   only the test projects whose names contain one of these words (Client: the client's part)
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
exec </dev/null

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 npm_config_update_notifier=false
reports="$PWD/artifacts/test-reports"
rm -rf "$reports" && mkdir -p "$reports" || exit 1
passed=0 failed=0 seconds_of=() broken=()
started=$SECONDS

say() { printf '\n== %s\n' "$*"; }
# stop WHY: what follows makes no sense without what just failed.
stop() { printf '\n%s\n' "$*" >&2; failed=$((failed > 0 ? failed : 1)); finish; }

finish() {
  say "seconds"
  printf '%s\n' "${seconds_of[@]}" "$((SECONDS - started)) s  all"
  [ ${#broken[@]} -eq 0 ] || { say "not well"; printf '%s\n' "${broken[@]}"; }
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# part NAME COMMAND…: runs one part, remembers its seconds, and counts it as one failure when it does not succeed.
part() {
  local name=$1 from=$SECONDS code=0
  shift
  say "$name"
  "$@" || code=$?
  seconds_of+=("$((SECONDS - from)) s  $name")
  [ "$code" -eq 0 ] || { broken+=("$name (exit $code)"); failed=$((failed + 1)); }
  return "$code"
}

# count FILE: adds a runner's report (CTRF of xunit, JSON of vitest) to the sums; no report or no executed test is a failure.
count() {
  node -e '
    const { summary, numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites, success, ...rest } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const s = rest.results?.summary;
    const [passed, failed, all] = s ? [s.passed, s.failed, s.tests] : [numPassedTests, numFailedTests, numTotalTests];
    // A test that was skipped, or a file that could not even be loaded, is not a test that passed.
    const missing = all - passed - failed;
    const unloaded = s || success || failed + missing > 0 ? 0 : numFailedTestSuites || 1;
    console.log(passed, failed + missing + unloaded);
  ' "$1" 2>/dev/null || echo "0 0"
}

# run NAME REPORT COMMAND…: one runner of tests.
run() {
  local name=$1 report=$2 from=$SECONDS code=0 ok ko
  shift 2
  say "$name"
  "$@" || code=$?
  read -r ok ko < <(count "$report")
  if [ $((ok + ko)) -eq 0 ]; then broken+=("$name executed no tests (exit $code)"); ko=1; fi
  if [ "$code" -ne 0 ] && [ "$ko" -eq 0 ]; then broken+=("$name ended with exit $code"); ko=1; fi
  [ "$ko" -eq 0 ] || broken+=("$name: $ko failed")
  passed=$((passed + ok)) failed=$((failed + ko))
  seconds_of+=("$((SECONDS - from)) s  $name ($ok passed, $ko failed)")
}

need_tools() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed and there is no 'dotnet' here: https://dotnet.microsoft.com/download"
  command -v npm >/dev/null || stop "Node 20 or newer with npm is needed and there is no 'npm' here: https://nodejs.org"
  node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || stop "Node 20 or newer is needed; this is $(node --version)."
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

need_chromium() {
  find_chromium && return 0
  local sudo=''
  [ "$(id -u)" -eq 0 ] || sudo='sudo -n'
  command -v apt-get >/dev/null || { echo "Browser tests need Chromium, and there is no apt-get to install it with: install it, or set CHROMIUM to its path." >&2; return 1; }
  echo "Chromium is absent: installing it from the system's packages."
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends chromium >/dev/null && find_chromium && return 0
  echo "Chromium could not be installed: run 'apt-get install chromium' as root, or set CHROMIUM to its path." >&2
  return 1
}

client_packages() {
  local laid=client/node_modules/.package-lock.json
  [ -f "$laid" ] && [ ! client/package-lock.json -nt "$laid" ] && [ ! client/package.json -nt "$laid" ] && return 0
  npm --prefix client ci --no-audit --no-fund --loglevel=error && touch "$laid"
}

# Packages of both worlds come over the network at the same time.
packages() {
  client_packages >"$reports/npm.log" 2>&1 &
  local npm=$! code=0
  dotnet restore -v q || code=$?
  wait "$npm" || { cat "$reports/npm.log"; code=1; }
  return "$code"
}

wanted() {
  [ ${#words[@]} -eq 0 ] && return 0
  local word
  for word in "${words[@]}"; do [[ $1 == *"$word"* ]] && return 0; done
  return 1
}

words=("$@")
need_tools
part "packages" packages || stop "Packages could not be had; see above."

if wanted Client; then
  part "client: format and lint" npm --prefix client run --silent lint
  part "client: types" npm --prefix client run --silent types
  run "client: tests" "$reports/vitest.json" npm --prefix client run --silent test -- --reporter=default --reporter=json --outputFile.json="$reports/vitest.json"
fi
part "client: build" npm --prefix client run --silent build
part "client: size" npm --prefix client run --silent size
part "build" dotnet build --no-restore -v q || stop "The build failed; see above."

for project in tests/*.Tests; do
  name=$(basename "$project")
  wanted "$name" || continue
  if [[ $name == *Browser* ]]; then part "Chromium" need_chromium; fi
  run "$name" "$reports/$name.json" "artifacts/bin/$name/debug/$name" --no-ansi --progress off --results-directory "$reports" --report-xunit-ctrf --report-xunit-ctrf-filename "$name.json"
done

finish
