#!/usr/bin/env bash
# Compares what a stack has made with what is there, and fails when they differ.
#   scripts/drift.sh STACK
# The image is the one that was released, as the state tells, and not the placeholder of the stack's file.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

stack=${1:?"which stack? scripts/drift.sh STACK"}
is_stack "$stack" || fail "'$stack' is not the name of a stack." 2
need pulumi aws
signed_in

digest=$(pulumi_output "$stack" imageDigest)
is_digest "$digest" || fail "The state of service/$stack names no image: '$digest'." 3
answer digest "$digest"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
pulumi preview --cwd infra/service --stack "$stack" --non-interactive --color never --diff --refresh --expect-no-changes \
  --config "service:imageDigest=$digest" >"$log" 2>&1 || status=$?
cat "$log"
if [ "$status" -eq 0 ]; then
  echo "### service/$stack is as its program says" | summary
  exit 0
fi
{
  echo "### service/$stack differs from its program, or could not be compared"
  echo
  head -c 200000 "$log" | sed 's/^/    /'
} | summary
fail "service/$stack differs from its program, or could not be compared; see above."
