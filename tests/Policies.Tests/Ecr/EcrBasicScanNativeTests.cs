using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrBasicScanNativeTests : AwsPolicyTests<EcrBasicScanNative>
{
    [Fact]
    public void Does_not_apply_to_other_settings() =>
        Check("""
            name: REGISTRY_POLICY_SCOPE
            value: V2
            """).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            name: BASIC_SCAN_TYPE_VERSION
            value: "${unknown}"
            """).ShouldBeUndetermined(at: "value");
}
