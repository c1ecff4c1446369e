using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyValidDocumentTests : AwsPolicyTests<IamPolicyValidDocument>
{
    [Fact]
    public void Is_violated_by_text_that_is_not_JSON() => Check("policy: \"{\"").ShouldBeViolated(at: "policy");

    [Fact]
    public void Is_violated_without_a_version() =>
        Check("""policy: { Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "*" } ] }""").ShouldBeViolated(at: "policy.Version");

    [Fact]
    public void Is_violated_by_a_statement_without_a_resource() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:GetObject" } ] }""").ShouldBeViolated();

    [Fact]
    public void Looks_at_trust_policies() =>
        Check("""
            web:
              type: aws:iam:Role
              properties:
                assumeRolePolicy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "sts:AssumeRole" } ] }
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
