#!/usr/bin/env bash
# Opens an issue when a waiver has ended or ends soon, so that its owner hears of it before a pull request is stopped.
#   scripts/expiring-waivers.sh GATE
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

gate=${1:?"which gate? scripts/expiring-waivers.sh GATE"}
[ -x "$gate" ] || fail "There is no gate $gate: scripts/publish.sh builds it." 2
status=0
told=$("$gate" waivers check) || status=$?
[ "$status" -le 1 ] || fail "The waivers could not be checked." 3
echo "$told"
# The last line sums up; without another one there is nothing to say.
if [ "$(wc -l <<<"$told")" -gt 1 ]; then scripts/open-issue.sh "Waivers that have ended or end soon" <<<"$told"; fi
