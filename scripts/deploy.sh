#!/usr/bin/env bash
# Releases an image: updates the service's stack, with the policy pack that judged its preview.
#   scripts/deploy.sh STACK PACK DIGEST
# Gives the outputs url, cluster and service. Pulumi waits until the service is steady.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

stack=${1:?"which stack? scripts/deploy.sh STACK PACK DIGEST"}
pack=${2:?"which policy pack? scripts/deploy.sh STACK PACK DIGEST"}
digest=${3:?"which image? scripts/deploy.sh STACK PACK DIGEST"}
is_stack "$stack" || fail "'$stack' is not the name of a stack." 2
[ -x "$pack" ] || fail "There is no policy pack $pack: scripts/publish.sh builds it." 2
is_digest "$digest" || fail "'$digest' is not a digest: it is sha256: and 64 hexadecimal digits." 2
need pulumi aws
signed_in

# Said before the update, so that a release that fails can be asked about, too. A stack that was never applied has none of them.
outputs() {
  local name value
  for name in url cluster service; do
    value=$(pulumi stack output "$name" --cwd infra/service --stack "$stack" --non-interactive 2>/dev/null) || return 1
    answer "$name" "$value"
  done
}
outputs || echo "service/$stack has not been applied yet"

pulumi up --cwd infra/service --stack "$stack" --yes --non-interactive --color never --suppress-progress \
  --policy-pack "$(realpath "$pack")" --config "service:imageDigest=$digest" \
  --message "release of $digest, run ${GITHUB_RUN_ID:-by hand}" ||
  fail "The update of service/$stack failed. What it had changed by then stays; ECS keeps or takes back the release before it."
outputs || fail "service/$stack was updated, and its outputs cannot be read." 3
echo "### service/$stack runs \`$digest\`" | summary
