#!/usr/bin/env bash
# Previews the service's stack with Pulumi and its policy pack, and puts the changes on the page of the run.
#   scripts/preview.sh STACK PACK [DIGEST]
# PACK is the pack's binary; with DIGEST, the image that would be released. Ends with 1 when the pack, or Pulumi, says no.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

stack=${1:?"which stack? scripts/preview.sh STACK PACK [DIGEST]"}
pack=${2:?"which policy pack? scripts/preview.sh STACK PACK [DIGEST]"}
digest=${3:-}
is_stack "$stack" || fail "'$stack' is not the name of a stack." 2
[ -x "$pack" ] || fail "There is no policy pack $pack: scripts/publish.sh builds it." 2
config=()
if [ -n "$digest" ]; then
  is_digest "$digest" || fail "'$digest' is not a digest: it is sha256: and 64 hexadecimal digits." 2
  config=(--config "service:imageDigest=$digest")
fi
need pulumi aws
signed_in

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
pulumi preview --cwd infra/service --stack "$stack" --non-interactive --color never --diff \
  --policy-pack "$(realpath "$pack")" "${config[@]}" >"$log" 2>&1 || status=$?
cat "$log"

# A page holds a megabyte; what is in the middle of a long preview is in the log.
{
  echo "### Preview of service/$stack: $([ "$status" -eq 0 ] && echo passed || echo stopped)"
  echo
  head -c 200000 "$log" | sed 's/^/    /'
} | summary
[ "$status" -eq 0 ] || fail "The preview of service/$stack was stopped: a policy that blocks, or an error; see above."
