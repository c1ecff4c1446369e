#!/usr/bin/env bash
# Opens an issue for something that a scheduled run found, unless one with that title is open already.
#   scripts/open-issue.sh TITLE <text
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

title=${1:?"which title? scripts/open-issue.sh TITLE <text"}
need gh
work=$(mktemp)
trap 'rm -f "$work"' EXIT
head -c 60000 >"$work"
known=$(gh issue list --state open --search "\"$title\" in:title" --json title,number --jq ".[] | select(.title == \"$title\") | .number") ||
  fail "GitHub does not tell which issues are open." 3
if [ -n "$known" ]; then
  echo "issue ${known%%$'\n'*} is open for this already"
  exit 0
fi
gh issue create --title "$title" --body-file "$work" || fail "The issue was not opened." 3
