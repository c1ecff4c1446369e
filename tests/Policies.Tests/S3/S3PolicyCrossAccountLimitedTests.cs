using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3PolicyCrossAccountLimitedTests : AwsPolicyTests<S3PolicyCrossAccountLimited>
{
    private static readonly S3PolicyCrossAccountLimited Configured = new() { OwnAccountIds = ["123456789012"] };

    [Fact]
    public void Leaves_the_own_account_alone() => Check(Configured, Document("arn:aws:iam::123456789012:root", "s3:*")).ShouldHold();

    [Fact]
    public void Is_violated_by_a_pattern_that_covers_the_policy() =>
        Check(Configured, Document("210987654321", "s3:Put*")).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_actions_are_unknown() => Check(Configured, Document("210987654321", "${unknown}")).ShouldBeUndetermined();

    private static string Document(string principal, string action) => $$"""
        bucket: reports
        policy:
          Version: "2012-10-17"
          Statement: [ { Effect: Allow, Principal: { AWS: "{{principal}}" }, Action: "{{action}}", Resource: "*" } ]
        """;
}
