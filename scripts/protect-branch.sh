#!/usr/bin/env bash
# Protects main as docs/branch-protection.md says; a second run changes nothing but what drifted.
#   scripts/protect-branch.sh OWNER/NAME [BRANCH]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

repository=${1:?"which repository? scripts/protect-branch.sh OWNER/NAME [BRANCH]"}
branch=${2:-main}
[[ $repository =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]] || fail "'$repository' is not a repository: it is OWNER/NAME." 2
[[ $branch =~ ^[A-Za-z0-9._/-]+$ ]] || fail "'$branch' is not a branch." 2
need gh jq

name="What may come into $branch"
# 15368 is GitHub Actions: a check of that name from anybody else does not count.
rules=$(jq -n --arg name "$name" --arg ref "refs/heads/$branch" '
  { name: $name, target: "branch", enforcement: "active", bypass_actors: [],
    conditions: { ref_name: { include: [$ref], exclude: [] } },
    rules: [
      { type: "deletion" },
      { type: "non_fast_forward" },
      { type: "required_linear_history" },
      { type: "pull_request", parameters: {
          required_approving_review_count: 1, dismiss_stale_reviews_on_push: true, require_code_owner_review: true,
          require_last_push_approval: true, required_review_thread_resolution: true } },
      { type: "required_status_checks", parameters: {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: "required", integration_id: 15368 }] } } ] }')

id=$(gh api "repos/$repository/rulesets" --paginate --jq ".[] | select(.name == \"$name\") | .id") || fail "GitHub does not tell the rulesets of $repository: are you an administrator of it?" 3
if [ -n "$id" ]; then
  gh api --method PUT "repos/$repository/rulesets/$id" --input - --silent <<<"$rules" || fail "The ruleset $id was not changed." 3
else
  gh api --method POST "repos/$repository/rulesets" --input - --silent <<<"$rules" || fail "The ruleset was not made." 3
fi
echo "$branch of $repository takes only reviewed pull requests that the check 'required' passed"
