#!/usr/bin/env bash
# Measures the published service: start to ready, memory, and requests a second with wrk.
#   benchmarks/app/run.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-10}
[ -x artifacts/app/app ] || { echo "error: artifacts/app/app is missing; run scripts/publish.sh first." >&2; exit 2; }
command -v wrk >/dev/null || { echo "error: wrk is missing; install it with apt-get install wrk." >&2; exit 2; }
export ASPNETCORE_HTTP_PORTS=${PORT:-18081} SHUTDOWN_DELAY_SECONDS=0
log=$(mktemp)
service=
trap 'rm -f "$log"; if [ -n "$service" ]; then kill "$service" 2>/dev/null || true; fi' EXIT
resident() { awk '/^VmRSS:/ { printf "%.1f MB resident", $2 / 1000 }' "/proc/$service/status"; }

exec 9<> <(:)
echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1 /proc/loadavg) before the run"
for _ in 1 2 3 4 5; do
  began=$(date +%s%N)
  artifacts/app/app >"$log" &
  service=$!
  # The shell asks and waits by itself: starting a program for each question would be most of what is measured.
  until { exec 3<>"/dev/tcp/127.0.0.1/$ASPNETCORE_HTTP_PORTS"; } 2>/dev/null; do read -r -t 0.002 -u 9 _ || true; done
  printf 'GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' >&3
  read -r _ status _ <&3
  echo "ready ($status) after $((($(date +%s%N) - began) / 1000000)) ms, $(resident)"
  exec 3>&-
  kill "$service" && wait "$service"
done

artifacts/app/app >"$log" &
service=$!
sleep 1
wrk -t2 -c32 -d"${seconds}s" --latency "http://127.0.0.1:$ASPNETCORE_HTTP_PORTS/"
echo "after the load: $(resident)"
kill "$service" && wait "$service"
service=
