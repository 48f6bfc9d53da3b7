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
# Programs that run for a minute never win back what it costs to measure them for a second compilation: a sixth of the compiler's time.
export DOTNET_TieredPGO=0
reports="$PWD/artifacts/test-reports"
rm -rf "$reports" && mkdir -p "$reports" || exit 1
results="$reports/results.tsv"
: >"$results"
words=("$@")

wanted() {
  [ ${#words[@]} -eq 0 ] && return 0
  local word
  for word in "${words[@]}"; do [[ $1 == *"$word"* ]] && return 0; done
  return 1
}

# tell NAME LOG RESULT…: prints what one part said, in one piece even when parts run side by side, and notes its result.
tell() {
  local name=$1 log=$2
  shift 2
  {
    flock 9 2>/dev/null || :
    printf '\n== %s\n' "$name"
    cat "$log"
    note "$@"
  } 9>>"$reports/lock"
}

# note SECONDS PROCESSOR PASSED FAILED NAME TROUBLE: one line of results.
note() { printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$results"; }

# timed LOG COMMAND…: runs it into the log; wall and processor hold its seconds. Processor seconds mean the same on a busy machine.
timed() {
  local log=$1 code=0 user sys TIMEFORMAT='%0R %0U %0S'
  shift
  { time "$@" >"$log" 2>&1; } 2>"$log.time" || code=$?
  read -r wall user sys <"$log.time"
  processor=$((user + sys))
  return "$code"
}

log_of() { printf '%s/%s.log' "$reports" "${1//[^A-Za-z0-9.]/-}"; }

# part NAME COMMAND…: one step; when it does not succeed, that is one failure.
part() {
  local name=$1 code=0 ko=0 trouble="" wall processor log
  shift
  log=$(log_of "$name")
  timed "$log" "$@" || { code=$? ko=1 trouble="exit $?"; }
  tell "$name" "$log" "$wall" "$processor" 0 "$ko" "$name" "$trouble"
  return "$code"
}

# count FILE: passed and failed of a runner's report (CTRF of xunit, JSON of vitest); nothing when there is none.
# A test that was skipped, or a file that could not even be loaded, is not a test that passed.
count() {
  node -e '
    const report = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    const sum = report.results?.summary;
    const [passed, failed, all] = sum ? [sum.passed, sum.failed, sum.tests] : [report.numPassedTests, report.numFailedTests, report.numTotalTests];
    const silent = all - passed - failed;
    const unloaded = sum || report.success || failed + silent > 0 ? 0 : report.numFailedTestSuites || 1;
    console.log(passed, failed + silent + unloaded);
  ' "$1" 2>/dev/null || echo "0 0"
}

# run NAME REPORT COMMAND…: one runner of tests.
run() {
  local name=$1 report=$2 code=0 ok ko trouble="" wall processor log
  shift 2
  log=$(log_of "$name")
  timed "$log" "$@" || code=$?
  read -r ok ko < <(count "$report")
  if [ $((ok + ko)) -eq 0 ]; then trouble="executed no tests (exit $code)"; ko=1
  elif [ "$code" -ne 0 ] && [ "$ko" -eq 0 ]; then trouble="ended with exit $code"; ko=1
  elif [ "$ko" -ne 0 ]; then trouble="$ko failed"; fi
  tell "$name" "$log" "$wall" "$processor" "$ok" "$ko" "$name ($ok passed, $ko failed)" "$trouble"
}

finish() {
  printf '\n== seconds (of the processor)\n'
  awk -F'\t' '{ printf "%4d %6s  %s\n", $1, "(" $2 ")", $5; cpu += $2 } END { printf "%4d %6s  all\n", seconds, "(" cpu ")" }' seconds="$SECONDS" "$results"
  awk -F'\t' '$6 != "" { printf "%s%s: %s\n", (said++ ? "" : "\n== not well\n"), $5, $6 }' "$results"
  read -r passed failed < <(awk -F'\t' '{ p += $3; f += $4 } END { print p + 0, f + 0 }' "$results")
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# stop WHY: nothing that follows makes sense without what just failed.
stop() {
  printf '\n%s\n' "$*" >&2
  [ -s "$results" ] || note 0 0 0 1 "this machine" "$*"
  finish
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

need_programs() { need_chromium && need_redis; }

need_chromium() {
  find_chromium || installed chromium && find_chromium && return 0
  echo "Browser tests need Chromium: install it, or set CHROMIUM to its path."
  return 1
}

need_redis() {
  command -v redis-server || installed redis-server && command -v redis-server && return 0
  echo "Tests of several silos need Redis: install redis-server."
  return 1
}

# installed PACKAGE: from the system's packages.
installed() {
  local sudo=''
  [ "$(id -u)" -eq 0 ] || sudo='sudo -n'
  command -v apt-get >/dev/null || { echo "There is no apt-get here to install $1 with."; return 1; }
  echo "$1 is absent: installing it from the system's packages."
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

client_packages() {
  local laid=client/node_modules/.package-lock.json
  [ -f "$laid" ] && [ ! client/package-lock.json -nt "$laid" ] && [ ! client/package.json -nt "$laid" ] && return 0
  npm --prefix client ci --no-audit --no-fund --loglevel=error && touch "$laid"
}

azurite_packages() {
  local laid=deploy/azurite/node_modules/.package-lock.json
  [ -f "$laid" ] && [ ! deploy/azurite/package-lock.json -nt "$laid" ] && return 0
  npm --prefix deploy/azurite ci --loglevel=error && touch "$laid"
}

# One compiler for all projects, ours alone, that goes when the build is done; nobody's response file changes what is built.
compiler="worldtable-$$"
build() { dotnet build --no-restore -noAutoResponse -v q -clp:NoSummary -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"; }
end_compiler() {
  local cmdline
  for cmdline in /proc/[0-9]*/cmdline; do
    grep -q "pipename[:]$compiler" "$cmdline" 2>/dev/null || continue
    note 0 "$(awk '{ print int(($14 + $15) / 100) }' "${cmdline%cmdline}stat")" 0 0 "the compiler of the build" ""
    kill "$(basename "${cmdline%/cmdline}")"
  done
}

trap end_compiler EXIT

client() {
  part "client: packages" client_packages || return
  part "client: build" npm --prefix client run --silent build
  part "client: size" npm --prefix client run --silent size
  wanted Client || return 0
  part "client: format and lint" npm --prefix client run --silent lint
  part "client: types" npm --prefix client run --silent types
  run "client: tests" "$reports/vitest.json" npm --prefix client run --silent test -- --reporter=default --reporter=json --outputFile.json="$reports/vitest.json"
}

# tests NAME…: test projects one after the other.
tests() {
  local name
  for name in "$@"; do
    wanted "$name" && run "$name" "$reports/$name.json" "artifacts/bin/$name/debug/$name" --no-ansi --progress off \
      --results-directory "$reports" --report-xunit-ctrf --report-xunit-ctrf-filename "$name.json"
  done
  return 0
}

need_tools

# Two things at once: two cores is what a small machine has.
client &
if wanted WorldTable.Storage.Tests || wanted WorldTable.Server.Tests; then part "Azurite: packages" azurite_packages & fi
if wanted WorldTable.Browser.Tests || wanted WorldTable.Server.Tests; then part "Chromium, Redis" need_programs & fi
part "packages" dotnet restore -v q || { wait; stop "Packages could not be had; see above."; }
part "build" build || { end_compiler; wait; stop "The build failed; see above."; }
end_compiler
wait
[ -f client/dist/initial.json ] || stop "The client was not built; see above."

# Two lines of test projects: each has long stretches in which it waits for processes that start, are killed or are noticed,
# and together they last about as long.
small=()
for project in tests/*.Tests; do
  name=$(basename "$project")
  case $name in *.Server.Tests | *.Grains.Tests | *.Browser.Tests) ;; *) small+=("$name") ;; esac
done
tests WorldTable.Server.Tests "${small[@]}" &
tests WorldTable.Grains.Tests WorldTable.Browser.Tests
wait
finish
