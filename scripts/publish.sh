#!/usr/bin/env bash
# Builds the native binaries: artifacts/gate, artifacts/policies/platform-policies and artifacts/app/app.
set -euo pipefail
cd "$(dirname "$0")/.."

rid=linux-x64
dotnet publish gate/Gate.csproj -c Release -r "$rid" -v quiet --nologo
dotnet publish app/App.csproj -c Release -r "$rid" -v quiet --nologo -p:Commit="$(git rev-parse HEAD 2>/dev/null || echo unknown)"
dotnet publish policies/Policies.csproj -c Release -r "$rid" -v quiet --nologo

# A running binary cannot be written over, but it can be replaced.
install_binary() {
  mkdir -p "$(dirname "$2")"
  cp "$1" "$2.new"
  mv -f "$2.new" "$2"
}
install_binary "artifacts/publish/Gate/release_$rid/gate" artifacts/gate
install_binary "artifacts/publish/Policies/release_$rid/platform-policies" artifacts/policies/platform-policies
install_binary "artifacts/publish/App/release_$rid/app" artifacts/app/app
cp policies/PulumiPolicy.yaml artifacts/policies/PulumiPolicy.yaml

echo "artifacts/gate, artifacts/policies/platform-policies and artifacts/app/app are ready."
