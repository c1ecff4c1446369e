using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsTopicSignatureV2Tests : AwsPolicyTests<SnsTopicSignatureV2>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "signatureVersion");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("signatureVersion: \"${unknown}\"").ShouldBeUndetermined(at: "signatureVersion");
}
