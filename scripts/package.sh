#!/usr/bin/env bash
# Builds what a release offers for one platform: the gate with secretlint's list, and the policy pack, as native binaries.
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
# The lock files hold the compiler of linux-x64 alone: for other platforms the rest is locked by the versions that are written down.
restore=(-p:RestoreLockedMode=true)
[ "$runtime" = linux-x64 ] || restore=("-p:RuntimeIdentifiers=$runtime" -p:RestorePackagesWithLockFile=false)
publish() {
  dotnet publish "$1" -c Release -r "$runtime" -v quiet --nologo -o "$2" "${restore[@]}" "-p:Version=$version" "-p:Commit=${GITHUB_SHA:-$(git rev-parse HEAD)}" ||
    fail "$1 was not built for $runtime." 3
}
[ "$runtime" = linux-x64 ] || rm -rf artifacts/obj/Gate artifacts/obj/Policies
publish gate/Gate.csproj "$work/gate"
publish policies/Policies.csproj "$work/policies"
rm -f "$work"/*/*.dbg "$work"/*/*.pdb "$work"/*/*.xml
mkdir -p "$work/gate/secretlint" artifacts/release
cp gate/secretlint/{package.json,package-lock.json,.npmrc,secretlintrc.json,ignore-nothing} "$work/gate/secretlint/"
cp policies/PulumiPolicy.yaml LICENSE "$work/policies/"
cp LICENSE "$work/gate/"
pack() { tar --sort=name --owner=0 --group=0 --numeric-owner -C "$2" -czf "artifacts/release/$1-$version-$runtime.tar.gz" . ; }
pack gate "$work/gate"
pack platform-policies "$work/policies"
ls -l artifacts/release
