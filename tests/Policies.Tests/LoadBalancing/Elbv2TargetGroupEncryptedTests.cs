using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2TargetGroupEncryptedTests : AwsPolicyTests<Elbv2TargetGroupEncrypted>
{
    [Theory]
    [InlineData("targetType: lambda")]
    [InlineData("""
        targetType: alb
        protocol: TCP
        """)]
    [InlineData("protocol: GENEVE")]
    public void Does_not_apply_to_functions_and_gateways(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("protocol: \"${unknown}\"").ShouldBeUndetermined(at: "protocol");
}
