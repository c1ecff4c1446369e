#!/usr/bin/env bash
# Installs what the tests need, builds everything, checks the format and runs all tests.
# The last line is `N passed, N failed`, summed over every test run; a step that fails counts as one failed test.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

passed=0
failed=0
skipped=0

finish() {
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" -eq 0 ]
  exit
}

# step TEXT COMMAND...: what later steps need; without it they would only repeat its failure.
step() {
  echo "== $1"
  shift
  if ! "$@"; then
    failed=$((failed + 1))
    finish
  fi
}

# check TEXT COMMAND...: a step that nothing else needs.
check() {
  echo "== $1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# Packages of Debian that tests run: a browser for the HTML report, tools for the image and the rollout.
install_debian() {
  local missing=() tool sudo=()
  for tool in buildah chromium haproxy jq shellcheck; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then sudo=(sudo); fi
  "${sudo[@]}" apt-get update -qq && "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_npm() {
  local lock
  while IFS= read -r lock; do
    npm ci --prefix "$(dirname "$lock")" --no-audit --no-fund --loglevel=error || return 1
  done < <(git ls-files '*package-lock.json')
}

# Several tests preview these from source, in processes that know nothing of one another: they must find nothing left to build.
build_programs() {
  local program
  for program in infra/foundation infra/service tests/programs/csharp; do dotnet build "$program" --nologo -v quiet || return 1; done
}

run_tests() {
  local log
  log=$(mktemp)
  dotnet test Platform.sln -c Release --no-build --nologo 2>&1 | tee "$log"
  local status=${PIPESTATUS[0]}
  local counts
  counts=$(awk '/Failed: +[0-9]+, Passed: +[0-9]+/ {
      gsub(",", "")
      for (i = 1; i < NF; i++) {
        if ($i == "Failed:") f += $(i + 1)
        if ($i == "Passed:") p += $(i + 1)
        if ($i == "Skipped:") s += $(i + 1)
      }
    } END { print p + 0, f + 0, s + 0 }' "$log")
  rm -f "$log"
  read -r p f s <<<"$counts"
  passed=$((passed + p))
  failed=$((failed + f))
  skipped=$((skipped + s))
  # A run that crashed, or that ran nothing, must not look like one that passed.
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ] || [ "$p" -eq 0 ]; then failed=$((failed + 1)); fi
}

step "Install the programs the tests run" install_debian
step "Install the packages of the Node programs under test" install_npm
step "Restore, as the lock files say" dotnet restore Platform.sln --locked-mode
step "Build with all analyzers" dotnet build Platform.sln -c Release --no-restore --nologo
step "Publish the native binaries" ./scripts/publish.sh
check "Check the scripts" shellcheck --severity=warning scripts/*.sh .ci/run
check "Test the script that extracts the AWS schema" npm test --prefix scripts/aws-schema --silent
check "Check that the AWS schema is what the script extracts" npm run check --prefix scripts/aws-schema --silent
# The formatter must see what the generators made, and only this configuration is built.
check "Check the format" env Configuration=Release dotnet format Platform.sln --verify-no-changes --no-restore
step "Build the programs that tests preview" build_programs
run_tests
finish
