using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsResourcePolicyNotPublicTests : AwsPolicyTests<LogsResourcePolicyNotPublic>
{
    [Fact]
    public void Is_violated_by_a_service_without_a_source() =>
        Check("""
            policyDocument:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Principal: { Service: es.amazonaws.com }, Action: "logs:PutLogEvents", Resource: "*" }
            """).ShouldBeViolated(at: "policyDocument.Statement[0].Principal");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policyDocument: \"${unknown}\"").ShouldBeUndetermined(at: "policyDocument");
}
