#!/usr/bin/env bash
# Packs the SDK for policy packs, and what it needs, as NuGet packages.
#   scripts/package-sdk.sh VERSION
# Writes artifacts/release/*.nupkg.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/shared.sh

version=${1:?"which version? scripts/package-sdk.sh VERSION"}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "'$version' is not a version: it is 1.2.3." 2
need dotnet
mkdir -p artifacts/release
for project in Pulumi.Protocol Pulumi.Policy Pulumi.Policy.Aws Aws.Iam; do
  dotnet pack "sdk/$project/$project.csproj" -c Release -v quiet --nologo -o artifacts/release "-p:Version=$version" || fail "sdk/$project was not packed." 3
done
rm -f artifacts/release/*.snupkg
ls -l artifacts/release
