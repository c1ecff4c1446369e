using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsDataProtectionTests : AwsPolicyTests<LogsDataProtection>
{
    [Fact]
    public void Does_not_count_the_policy_of_another_group() =>
        Check("""
            web: { type: aws:cloudwatch:LogGroup, properties: { name: web } }
            mask: { type: aws:cloudwatch:LogDataProtectionPolicy, properties: { logGroupName: api, policyDocument: "{}" } }
            """).ShouldBeViolated(at: "");
}
