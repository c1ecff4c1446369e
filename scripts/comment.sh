#!/usr/bin/env bash
# Puts the gate's report under a pull request, in one comment that later runs replace.
#   REPOSITORY=OWNER/NAME HEAD_SHA=… scripts/comment.sh DIRECTORY
# DIRECTORY holds what a run of the pull request's code wrote: report.md and number. Nothing of it is believed: the number counts only if
# GitHub says that the pull request is open at HEAD_SHA, and the report is text that is shown as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

directory=${1:?"where is the report? scripts/comment.sh DIRECTORY"}
repository=${REPOSITORY:?"REPOSITORY is missing"}
sha=${HEAD_SHA:?"HEAD_SHA is missing"}
marker='<!-- report of the gate -->'
# GitHub takes 65,536 characters; a character may have four bytes.
longest=60000
need gh jq

[[ $repository =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]] || fail "'$repository' is not a repository." 2
[[ $sha =~ ^[0-9a-f]{40}$ ]] || fail "'$sha' is not a commit." 2
number=$(head -c 20 "$directory/number" 2>/dev/null) || fail "The run left no number of a pull request." 2
[[ $number =~ ^[1-9][0-9]{0,9}$ ]] || fail "The run left no number of a pull request." 2
[ -s "$directory/report.md" ] || fail "The run left no report." 2

head=$(gh api "repos/$repository/pulls/$number" --jq '"\(.state) \(.head.sha)"') || fail "GitHub does not tell of pull request $number." 3
if [ "$head" != "open $sha" ]; then
  echo "pull request $number is not open at $sha: nothing to say"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  echo "$marker"
  # Nobody is called by a report; and a byte order that ends amid a character is cut there.
  head -c "$longest" "$directory/report.md" | iconv -c -f UTF-8 -t UTF-8 | sed 's/@/@<!-- -->/g'
  if [ "$(wc -c <"$directory/report.md")" -gt "$longest" ]; then printf '\n\nThe rest is in the artifacts of the run.\n'; fi
} >"$work/body.md"
jq -Rs '{body: .}' "$work/body.md" >"$work/body.json"

comment=$(gh api --paginate "repos/$repository/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id") || fail "GitHub does not tell the comments of pull request $number." 3
comment=${comment%%$'\n'*}
if [ -n "$comment" ]; then
  gh api --method PATCH "repos/$repository/issues/comments/$comment" --input "$work/body.json" --silent || fail "The comment was not replaced." 3
else
  gh api --method POST "repos/$repository/issues/$number/comments" --input "$work/body.json" --silent || fail "The comment was not written." 3
fi
echo "the report stands under pull request $number"
