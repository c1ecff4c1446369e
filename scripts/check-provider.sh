#!/usr/bin/env bash
# Tells whether the AWS provider has a newer version than the schema was extracted from.
#   scripts/check-provider.sh
# Gives the outputs known, newest and is-newer.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh
need npm jq

known=$(jq -er '.dependencies["@pulumi/aws"]' scripts/aws-schema/package.json) || fail "scripts/aws-schema/package.json names no version of @pulumi/aws." 2
newest=$(npm view @pulumi/aws version) || fail "The registry does not tell the newest version of @pulumi/aws." 3
[[ $newest =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "'$(one_line "$newest")' is not a version." 3
is_newer=false
if [ "$known" != "$newest" ] && [ "$(printf '%s\n' "$known" "$newest" | sort --version-sort | tail -1)" = "$newest" ]; then is_newer=true; fi
answer known "$known"
answer newest "$newest"
answer is-newer "$is_newer"
echo "the schema is of $known, the newest provider is $newest"
