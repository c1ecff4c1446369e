#!/usr/bin/env bash
# Makes the release of a tag at GitHub, from files that were built and attested before.
#   scripts/release.sh TAG DIRECTORY
# The tag must be v and the version of Directory.Build.props, so that binaries and packages say the same.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

tag=${1:?"which tag? scripts/release.sh TAG DIRECTORY"}
directory=${2:?"where are the files? scripts/release.sh TAG DIRECTORY"}
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
[ "$tag" = "v$version" ] || fail "The tag is $tag, and Directory.Build.props says $version: they must be the same." 2
[ -f "$directory/SHA256SUMS" ] || fail "$directory has no SHA256SUMS." 2
need gh
(cd "$directory" && sha256sum --check --strict --quiet SHA256SUMS) || fail "The files are not those that SHA256SUMS was made of." 3

notes=$(mktemp)
trap 'rm -f "$notes"' EXIT
scripts/release-notes.sh "$version" >"$notes"
gh release create "$tag" --verify-tag --title "$version" --notes-file "$notes" "$directory"/* || fail "The release was not made." 3
