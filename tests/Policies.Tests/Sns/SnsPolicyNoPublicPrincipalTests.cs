using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsPolicyNoPublicPrincipalTests : AwsPolicyTests<SnsPolicyNoPublicPrincipal>
{
    [Fact]
    public void Looks_into_topics() =>
        Check("""
            web:
              type: aws:sns:Topic
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement: [ { Effect: Allow, Principal: { AWS: "*" }, Action: "sns:Subscribe", Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Does_not_apply_to_a_topic_without_a_policy() =>
        Check("web: { type: aws:sns:Topic, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
