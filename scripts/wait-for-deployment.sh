#!/usr/bin/env bash
# Asks ECS itself what became of a release: Pulumi's provider took a rolled back one for a success in some versions.
#   scripts/wait-for-deployment.sh CLUSTER SERVICE DIGEST
# Ends with 0 only when the newest deployment of the service succeeded and what runs is the image of that digest. The environment may
# set WAIT_SECONDS (1800) and POLL_SECONDS (15).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

cluster=${1:?"which cluster? scripts/wait-for-deployment.sh CLUSTER SERVICE DIGEST"}
service=${2:?"which service? scripts/wait-for-deployment.sh CLUSTER SERVICE DIGEST"}
digest=${3:?"which image? scripts/wait-for-deployment.sh CLUSTER SERVICE DIGEST"}
is_digest "$digest" || fail "'$digest' is not a digest: it is sha256: and 64 hexadecimal digits." 2
limit=${WAIT_SECONDS:-1800}
pause=${POLL_SECONDS:-15}
need aws jq
signed_in

newest() {
  aws ecs list-service-deployments --cluster "$cluster" --service "$service" --output json |
    jq -er '.serviceDeployments | max_by(.createdAt | tostring) | .serviceDeploymentArn'
}

# The image of the task definition that the service uses now.
running() {
  local definition
  definition=$(aws ecs describe-services --cluster "$cluster" --services "$service" --query 'services[0].taskDefinition' --output text) &&
    aws ecs describe-task-definition --task-definition "$definition" --output json | jq -r '.taskDefinition.containerDefinitions[].image'
}

rolled_back() {
  {
    echo "### The release was rolled back"
    echo
    echo "| | |"
    echo "|---|---|"
    jq -r '.serviceDeployments[0] | "| deployment | `\(.serviceDeploymentArn)` |", "| status | \(.status): \(.statusReason // "no reason told") |",
      "| circuit breaker | \(.deploymentCircuitBreaker.status // "unknown"), \(.deploymentCircuitBreaker.failureCount // 0) failed tasks of \(.deploymentCircuitBreaker.threshold // "?") |",
      "| alarms | \(.alarms.triggeredAlarmNames // [] | if . == [] then "none" else join(", ") end) |"' <<<"$1"
    echo
    echo "What ran before runs again, and the state of Pulumi names the new image: mend the release and deploy again."
  } | summary
}

deployment=$(newest) || fail "ECS knows no deployment of $service in $cluster." 3
waited=0
while :; do
  answer=$(aws ecs describe-service-deployments --service-deployment-arns "$deployment" --output json) || fail "ECS does not tell of $deployment." 3
  status=$(jq -r '.serviceDeployments[0].status // "UNKNOWN"' <<<"$answer")
  case $status in
    SUCCESSFUL) break ;;
    ROLLBACK_SUCCESSFUL)
      rolled_back "$answer"
      fail "The release was rolled back: $(jq -r '.serviceDeployments[0].statusReason // "ECS told no reason"' <<<"$answer")"
      ;;
    ROLLBACK_FAILED)
      rolled_back "$answer"
      fail "The release failed, and so did rolling it back: look at $service in $cluster now."
      ;;
    STOPPED) fail "Somebody stopped the release of $service." ;;
    PENDING | IN_PROGRESS | STOP_REQUESTED | ROLLBACK_REQUESTED | ROLLBACK_IN_PROGRESS)
      echo "$status after $waited s"
      ;;
    *) fail "ECS answers '$status' for $deployment, which is not known here." 3 ;;
  esac
  [ "$waited" -lt "$limit" ] || fail "The release of $service is still $status after $waited seconds."
  sleep "$pause"
  waited=$((waited + pause))
done

images=$(running) || fail "ECS does not tell what $service runs." 3
grep -q "@$digest\$" <<<"$images" || fail "$service runs $(one_line "$images"), and not $digest: the release was rolled back, or another one came after it."
echo "$deployment succeeded, and $service runs $digest"
