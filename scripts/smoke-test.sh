#!/usr/bin/env bash
# Asks the released service whether it is ready and whether it is the new one.
#   scripts/smoke-test.sh URL COMMIT
# The environment may set TRIES (20) and POLL_SECONDS (3).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

url=${1:?"which address? scripts/smoke-test.sh URL COMMIT"}
commit=${2:?"which commit? scripts/smoke-test.sh URL COMMIT"}
[[ $url =~ ^https?://[A-Za-z0-9.-]+(:[0-9]+)?/?$ ]] || fail "'$url' is not the address of a service." 2
url=${url%/}
tries=${TRIES:-20}
pause=${POLL_SECONDS:-3}
need curl jq

ask() { curl --fail --silent --show-error --max-time 10 "$url$1"; }

for ((try = 1; ; try++)); do
  if ask /readyz >/dev/null && version=$(ask /version) && [ "$(jq -r .commit <<<"$version" 2>/dev/null)" = "$commit" ]; then break; fi
  [ "$try" -lt "$tries" ] || fail "$url does not answer as commit $commit after $tries tries; the last answer: ${version:-none}"
  sleep "$pause"
done
ask / >/dev/null || fail "$url is ready, and its page is not there."
echo "$url is ready, and answers as commit $commit"
