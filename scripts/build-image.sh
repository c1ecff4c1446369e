#!/usr/bin/env bash
# Builds the service's image with buildah where no base image can be pulled, from the last stage of the real Dockerfile, with the
# binary that scripts/publish.sh made in place of the Dockerfile's first stage. Writes artifacts/app/image.tar (an OCI archive) and
# artifacts/app/sbom.cdx.json.
#   scripts/build-image.sh [--stack NAME] [--check]
# --check also starts the image, calls its health check, and stops it: once by buildah, and once as the task definition has it, with
# nothing writable, no capability and no way to new ones. The second needs root, unshare and capsh, and is left out where they are not.
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

# The service's own process among all that bear its name: the one that was started with this port.
find_process() {
  local candidate
  for candidate in $(pgrep -f '^/app/app$'); do
    if tr '\0' '\n' <"/proc/$candidate/environ" | grep -qx "ASPNETCORE_HTTP_PORTS=$port"; then echo "$candidate"; fi
  done
}
status_of() { awk -v name="$2:" '$1 == name { print $2 }' "/proc/$1/status"; }

# As the kernel sees it, rather than the Dockerfile.
process=$(find_process)
[ -n "$process" ] || fail "the service answers, and its process cannot be found."
echo "healthy, as user $(status_of "$process" Uid):$(status_of "$process" Gid)"
kill -TERM "$process"
wait "$service" || fail "the service did not end with 0 after SIGTERM."
if run --healthcheck 2>/dev/null; then fail "the health check passes although nothing runs."; fi
if buildah run "$container" -- /bin/sh -c true 2>/dev/null; then fail "there is a shell in the image."; fi
echo "stopped with 0; the health check of a stopped service fails; no shell"

if ! { command -v capsh && unshare --mount true; } >/dev/null 2>&1; then
  echo "not run read-only: this machine has no capsh, or lets nobody mount"
  exit 0
fi

# What a container runtime does on Fargate, with the tools at hand: buildah's chroot isolation offers neither.
tree=$(buildah mount "$container")
mkdir -p "$work/root" "$tree/proc" "$tree/dev"
# shellcheck disable=SC2016 # The inner shell expands them.
as_task() {
  ASPNETCORE_HTTP_PORTS=$port SHUTDOWN_DELAY_SECONDS=0 unshare --mount sh -c '
    mount --bind "$1" "$2" && mount -o remount,bind,ro "$2" && mount --rbind /proc "$2/proc" && mount --rbind /dev "$2/dev" || exit 125
    root=$2; shift 2
    exec capsh --chroot="$root" --drop=all --groups= --gid=10001 --uid=10001 --no-new-privs --shell=/app/app -- "$@"' sh "$tree" "$work/root" "$@"
}
as_task >"$work/log" 2>"$work/errors" &
service=$!
for attempt in $(seq 50); do
  if as_task --healthcheck 2>"$work/health"; then break; fi
  [ "$attempt" -lt 50 ] || { cat "$work/health" "$work/errors" "$work/log" >&2; fail "the image never became healthy with a read-only root."; }
  sleep 0.2
done
process=$(find_process)
[ "$(awk '$5 == "/" { print substr($6, 1, 2); exit }' "/proc/$process/mountinfo")" = ro ] || fail "the root of the service is not read-only."
for set in CapPrm CapEff CapBnd CapAmb; do
  [ "$(status_of "$process" $set)" = 0000000000000000 ] || fail "the service has capabilities: $set is $(status_of "$process" $set)."
done
[ "$(status_of "$process" NoNewPrivs)" = 1 ] || fail "the service can gain privileges."
kill -TERM "$process"
wait "$service" || fail "the service did not end with 0 after SIGTERM with a read-only root."
if grep -q '"level":"\(warning\|error\|critical\)"' "$work/log"; then cat "$work/log" >&2; fail "the service complains of a read-only root."; fi
echo "healthy with a read-only root, no capability and no new privileges"
