#!/usr/bin/env bash
# Watches the alarms of a release for a while: one that goes off in it fails the release.
#   scripts/watch-alarms.sh PREFIX [SECONDS]
# PREFIX is what the alarms' names begin with, such as service-prod-. The environment may set POLL_SECONDS (20).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

prefix=${1:?"which alarms? scripts/watch-alarms.sh PREFIX [SECONDS]"}
seconds=${2:-300}
pause=${POLL_SECONDS:-20}
[[ $seconds =~ ^[0-9]+$ ]] || fail "'$seconds' is not a number of seconds." 2
need aws jq
signed_in

watched=0
while :; do
  answer=$(aws cloudwatch describe-alarms --alarm-name-prefix "$prefix" --output json) || fail "CloudWatch does not tell of the alarms $prefix*." 3
  count=$(jq '.MetricAlarms | length' <<<"$answer")
  [ "$count" -gt 0 ] || fail "There is no alarm $prefix*: a release that nothing watches is not a success." 3
  loud=$(jq -r '[.MetricAlarms[] | select(.StateValue == "ALARM") | "\(.AlarmName) (\(.StateReason))"] | join("; ")' <<<"$answer")
  if [ -n "$loud" ]; then
    { echo "### Alarms after the release"; echo; jq -r '.MetricAlarms[] | "- \(.AlarmName): \(.StateValue)"' <<<"$answer"; } | summary
    fail "Alarms went off after the release: $loud"
  fi
  [ "$watched" -lt "$seconds" ] || break
  sleep "$pause"
  watched=$((watched + pause))
done
echo "$count alarms were quiet for $watched seconds"
