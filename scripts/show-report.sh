#!/usr/bin/env bash
# Puts the gate's report on the page of the run, and beside it the number of the pull request, for the workflow that comments.
#   scripts/show-report.sh DIRECTORY [NUMBER]
set -euo pipefail
directory=$(realpath -m "${1:?"where is the report? scripts/show-report.sh DIRECTORY [NUMBER]"}")
number=${2:-}
cd "$(dirname "$0")/.."
. scripts/shared.sh

[ -s "$directory/report.md" ] || fail "The gate wrote no report: see what it said above." 3
# A page holds a megabyte.
head -c 900000 "$directory/report.md" | summary
if [ -n "$number" ]; then printf '%s\n' "$number" >"$directory/number"; fi
