#!/usr/bin/env bash
# Rehearses a release of the previewed stack on this machine: real processes of the service behind HAProxy, driven by the stack's own
# numbers. Everything after the script's name goes to `gate rehearse`; without --requests each scenario sends 100,000.
#   scripts/rehearse-rollout.sh [--stack NAME] [--scenario NAME] [--requests COUNT] [--speed FACTOR] ...
set -euo pipefail
cd "$(dirname "$0")/.."
command -v haproxy >/dev/null || [ -x /usr/sbin/haproxy ] || { echo "error: HAProxy is missing; install it with apt-get install haproxy." >&2; exit 2; }
for binary in artifacts/gate artifacts/app/app; do
  [ -x "$binary" ] || { echo "error: $binary is missing; run scripts/publish.sh first." >&2; exit 2; }
done

arguments=(--project infra/service)
case " $* " in *" --stack "* | *" -s "*) ;; *) arguments+=(--stack prod) ;; esac
case " $* " in *" --requests "*) ;; *) arguments+=(--requests 100000 --rate 2000) ;; esac
exec artifacts/gate rehearse "${arguments[@]}" "$@"
