using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsGroupCmkTests : AwsPolicyTests<LogsGroupCmk>
{
    [Fact]
    public void Is_violated_by_an_empty_text() => Check("kmsKeyId: \"\"").ShouldBeViolated(at: "kmsKeyId");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsKeyId: \"${unknown}\"").ShouldHold();
}
