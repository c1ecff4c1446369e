#!/usr/bin/env bash
# Writes what the service's image is made of, as CycloneDX 1.6: the binary, the packages compiled into it (from the restore's own
# record), and the Debian packages that its loader and libraries come from.
#   scripts/sbom.sh BINARY
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${1:?which binary?}
assets=artifacts/obj/App/project.assets.json
[ -f "$assets" ] || { echo "error: $assets is missing; run scripts/publish.sh first." >&2; exit 2; }

# Analyzers and the SDK's own targets are in the restore too, and not in the binary.
nuget=$(jq '
  [ (.libraries | to_entries[] | select(.value.type == "package") | .key | split("/") | { name: .[0], version: .[1] }),
    (.project.frameworks[].downloadDependencies // [] | .[] | { name, version: (.version | gsub("[^0-9A-Za-z.,-]"; "") | split(",")[0]) }) ]
  | map(select(.name | test("analyzers|securitycodescan|illink|apphost|Microsoft\\.AspNetCore\\.App\\.Ref|Microsoft\\.NETCore\\.App\\.Ref"; "i") | not))
  | unique_by(.name)
  | map({ type: "library", name, version, purl: "pkg:nuget/\(.name)@\(.version)", "bom-ref": "pkg:nuget/\(.name)@\(.version)" })' "$assets")

os=$(. /etc/os-release && echo "$ID")
debian=$(ldd "$binary" | grep -o '/[^ ]*' | sort -u | while IFS= read -r file; do
  real=$(realpath "$file")
  # Debian merged /lib into /usr/lib; packages may own the file under either name.
  { dpkg-query -S "$real" "${real#/usr}" 2>/dev/null || true; } | head -1 | cut -d: -f1
done | sort -u | while IFS= read -r package; do
  version=$(dpkg-query -W -f '${Version}' "$package" | head -1)
  jq -n --arg name "$package" --arg version "$version" --arg os "$os" \
    '"pkg:deb/\($os)/\($name)@\($version | @uri)?arch=amd64" as $purl | { type: "library", name: $name, version: $version, purl: $purl, "bom-ref": $purl }'
done | jq -s .)

jq -n --argjson nuget "$nuget" --argjson debian "$debian" \
  --arg hash "$(sha256sum "$binary" | cut -d' ' -f1)" \
  --arg version "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)" '
  { bomFormat: "CycloneDX", specVersion: "1.6", version: 1,
    metadata: { component: { type: "application", name: "platform-app", version: $version, "bom-ref": "platform-app", hashes: [{ alg: "SHA-256", content: $hash }] } },
    components: ($nuget + $debian),
    dependencies: [{ ref: "platform-app", dependsOn: [($nuget + $debian)[]."bom-ref"] }] }'
