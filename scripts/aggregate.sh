#!/usr/bin/env bash
# The one check that a branch requires: passes only when every job before it passed.
#   NEEDS='{"test":{"result":"success"}}' MAY_SKIP='preview' scripts/aggregate.sh
# GitHub counts a skipped required check as passed, so a job that should have run and was skipped fails here. MAY_SKIP names those that
# have nothing to do in this run, such as those that need a role when the pull request comes from a fork.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh
need jq

needs=${NEEDS:?"NEEDS is missing: give the job \`NEEDS: \${{ toJSON(needs) }}\`"}
jq -e 'type == "object" and length > 0 and all(.[]; has("result"))' <<<"$needs" >/dev/null 2>&1 || fail "NEEDS is not what GitHub makes of \`needs\`." 2
jq -r 'to_entries[] | "\(.key): \(.value.result)"' <<<"$needs"
failed=$(jq -r --arg skippable "${MAY_SKIP:-}" '
  ($skippable | split(" ")) as $may
  | [to_entries[] | select(.value.result != "success" and (.value.result == "skipped" and (.key | IN($may[])) | not)) | "\(.key) (\(.value.result))"]
  | join(", ")' <<<"$needs")
[ -z "$failed" ] || fail "Not everything passed: $failed."
