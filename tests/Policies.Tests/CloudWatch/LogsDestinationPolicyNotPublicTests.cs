using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsDestinationPolicyNotPublicTests : AwsPolicyTests<LogsDestinationPolicyNotPublic>
{
    [Fact]
    public void Holds_for_an_organization() =>
        Check("""
            accessPolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: "*"
                  Action: "logs:PutSubscriptionFilter"
                  Resource: "*"
                  Condition: { StringEquals: { "aws:PrincipalOrgID": o-1234567890 } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("accessPolicy: \"${unknown}\"").ShouldBeUndetermined(at: "accessPolicy");
}
