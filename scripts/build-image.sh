#!/usr/bin/env bash
# Builds the service's image with buildah where no base image can be pulled, from the last stage of the real Dockerfile, with the
# binary that scripts/publish.sh made in place of the Dockerfile's first stage. Writes artifacts/app/image.tar (an OCI archive) and
# artifacts/app/sbom.cdx.json.
#   scripts/build-image.sh [--stack NAME] [--check]
# --check also starts the image, calls its health check, and stops it.
set -euo pipefail
cd "$(dirname "$0")/.."

stack=prod
check=false
while [ $# -gt 0 ]; do
  case $1 in
    --stack) stack=${2:?--stack needs a name}; shift 2 ;;
    --check) check=true; shift ;;
    *) echo "error: '$1' is not known; see the head of scripts/build-image.sh." >&2; exit 2 ;;
  esac
done
fail() { echo "error: $1" >&2; exit 2; }

config=infra/service/Pulumi.$stack.yaml
[ -f "$config" ] || fail "there is no stack '$stack': $config does not exist."
context=$(sed -n 's/^  service:dockerfileContext: *//p' "$config")
[ -n "$context" ] || fail "$config does not set service:dockerfileContext."
context=$(realpath --relative-to=. "infra/service/$context")
[ -f "$context/Dockerfile" ] || fail "service:dockerfileContext in $config leads to $context, which has no Dockerfile."
binary=artifacts/app/app
[ -x "$binary" ] || fail "$binary is missing; run scripts/publish.sh first."
for tool in buildah jq; do command -v "$tool" >/dev/null || fail "$tool is missing; install it with apt-get install $tool."; done

export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
work=$(mktemp -d)
name=platform-app-check-$$
cleanup() {
  if [ -n "${container:-}" ]; then buildah rm "$container" >/dev/null 2>&1 || true; fi
  buildah rmi "$name" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap cleanup EXIT

root=$work/publish/image
mkdir -p "$root/app"
cp "$binary" "$root/app/app"
mapfile -t libraries < <(ldd "$binary" | grep -o '/[^ ]*' | sort -u)
for library in "${libraries[@]}"; do cp -L --parents "$library" "$root"; done
chmod -R go-w "$root"

sed -n '/^FROM scratch$/,$p' "$context/Dockerfile" >"$work/Dockerfile"
grep -q '^FROM scratch$' "$work/Dockerfile" || fail "$context/Dockerfile has no stage FROM scratch."
buildah bud --quiet --build-context "publish=$work/publish" --file "$work/Dockerfile" --tag "$name" "$work" >/dev/null
buildah push --quiet "$name" "oci-archive:$work/image.tar:platform-app:local"
scripts/sbom.sh "$binary" >"$work/sbom.cdx.json"
mv "$work/image.tar" "$work/sbom.cdx.json" artifacts/app/
echo "artifacts/app/image.tar: $(du -sb "$root" | cut -f1) bytes unpacked, $(stat -c %s artifacts/app/image.tar) bytes packed"
$check || exit 0

container=$(buildah from --pull-never "$name")
port=${PORT:-$((20000 + RANDOM % 20000))}
run() { buildah run --env "ASPNETCORE_HTTP_PORTS=$port" --env SHUTDOWN_DELAY_SECONDS=0 "$container" -- /app/app "$@"; }
run >"$work/log" &
service=$!
for attempt in $(seq 50); do
  if run --healthcheck 2>"$work/health"; then break; fi
  [ "$attempt" -lt 50 ] || { cat "$work/health" "$work/log" >&2; fail "the image never became healthy."; }
  sleep 0.2
done

# The process as the container sees it: its user, from the kernel rather than from the Dockerfile.
process=
for candidate in $(pgrep -f '^/app/app$'); do
  if tr '\0' '\n' <"/proc/$candidate/environ" | grep -qx "ASPNETCORE_HTTP_PORTS=$port"; then process=$candidate; fi
done
[ -n "$process" ] || fail "the service answers, and its process cannot be found."
echo "healthy, as user $(awk '/^Uid:/ { print $2 }' "/proc/$process/status"):$(awk '/^Gid:/ { print $2 }' "/proc/$process/status")"
kill -TERM "$process"
wait "$service" || fail "the service did not end with 0 after SIGTERM."
if run --healthcheck 2>/dev/null; then fail "the health check passes although nothing runs."; fi
if buildah run "$container" -- /bin/sh -c true 2>/dev/null; then fail "there is a shell in the image."; fi
echo "stopped with 0; the health check of a stopped service fails; no shell"
