#!/usr/bin/env bash
# Prints the changelog's section of a version: what a release says of itself.
#   scripts/release-notes.sh VERSION
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

version=${1:?"which version? scripts/release-notes.sh VERSION"}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "'$version' is not a version: it is 1.2.3." 2
file=${CHANGELOG:-CHANGELOG.md}
notes=$(awk -v version="$version" '
  /^## / { inside = ($2 == version); next }
  inside { print }' "$file" | sed -e '/./,$!d')
[ -n "$notes" ] || fail "$file has no section '## $version': write it before the tag." 2
printf '%s\n' "$notes"
