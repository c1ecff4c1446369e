using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrRegistryEnhancedScanningTests : AwsPolicyTests<EcrRegistryEnhancedScanning>
{
    [Fact]
    public void Is_violated_when_only_pushes_are_scanned() =>
        Check("""
            scanType: ENHANCED
            rules: [ { scanFrequency: SCAN_ON_PUSH } ]
            """).ShouldBeViolated(at: "rules");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            scanType: "${unknown}"
            rules: [ { scanFrequency: CONTINUOUS_SCAN } ]
            """).ShouldBeUndetermined(at: "scanType");
}
