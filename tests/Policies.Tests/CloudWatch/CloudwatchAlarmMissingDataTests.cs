using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class CloudwatchAlarmMissingDataTests : AwsPolicyTests<CloudwatchAlarmMissingData>
{
    [Fact]
    public void Is_violated_by_an_empty_text() => Check("treatMissingData: \"\"").ShouldBeViolated(at: "treatMissingData");
}
