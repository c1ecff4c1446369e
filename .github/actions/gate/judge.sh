#!/usr/bin/env bash
# Runs the gate, and fails as it does. Called by action.yml, with its inputs in the environment: GATE, GATE_FILE, BASE, FAIL_ON, REPORTS.
# Gives the outputs exit-code, blocking, json, sarif and markdown.
set -euo pipefail

reports=${REPORTS:-gate-report}
mkdir -p "$reports"
arguments=(--file "${GATE_FILE:-gate.yaml}" --format console)
for format in json sarif markdown; do arguments+=(--format "$format=$reports/gate.$format"); done
[ -z "${BASE:-}" ] || arguments+=(--base "$BASE")
[ -z "${FAIL_ON:-}" ] || arguments+=(--fail-on "$FAIL_ON")

code=0
"$GATE" run "${arguments[@]}" || code=$?
{
  echo "exit-code=$code"
  for format in json sarif markdown; do echo "$format=$reports/gate.$format"; done
  # Without a report nothing is known, which is not zero.
  echo "blocking=$(jq -r '.summary.blocking' "$reports/gate.json" 2>/dev/null || echo unknown)"
} >>"$GITHUB_OUTPUT"
if [ -s "$reports/gate.markdown" ]; then head -c 900000 "$reports/gate.markdown" >>"$GITHUB_STEP_SUMMARY"; fi
exit "$code"
