#!/usr/bin/env bash
# Pushes an image that was built before, the same bytes to every registry, and tells its digest.
#   scripts/push-image.sh ARCHIVE REPOSITORY TAG
# ARCHIVE is an OCI archive; REPOSITORY is ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME. Gives the output digest.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

archive=${1:?"which image? scripts/push-image.sh ARCHIVE REPOSITORY TAG"}
repository=${2:?"which repository? scripts/push-image.sh ARCHIVE REPOSITORY TAG"}
tag=${3:?"which tag? scripts/push-image.sh ARCHIVE REPOSITORY TAG"}
[ -f "$archive" ] || fail "There is no image $archive: scripts/build-image.sh builds it." 2
[[ $repository =~ ^[0-9]{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/[a-z0-9/_-]+$ ]] ||
  fail "'$repository' is not a repository of ECR: it is ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME." 2
region=${BASH_REMATCH[1]}
[[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$ ]] || fail "'$tag' is not a tag." 2
need aws skopeo
signed_in

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Of its own, so that no password stays behind on the machine.
export REGISTRY_AUTH_FILE=$work/auth.json
aws ecr get-login-password --region "$region" >"$work/password" || fail "ECR gives no password to sign in with." 3
skopeo login --username AWS --password-stdin "${repository%%/*}" <"$work/password" >/dev/null || fail "The registry of $repository refuses the sign-in." 3
skopeo copy --preserve-digests --digestfile "$work/digest" "oci-archive:$archive" "docker://$repository:$tag" || fail "$repository:$tag was not pushed." 3
digest=$(cat "$work/digest")
is_digest "$digest" || fail "The push told no digest." 3
answer digest "$digest"
echo "### Pushed \`$repository:$tag\` as \`$digest\`" | summary
