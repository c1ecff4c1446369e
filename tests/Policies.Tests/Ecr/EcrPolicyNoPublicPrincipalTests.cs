using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrPolicyNoPublicPrincipalTests : AwsPolicyTests<EcrPolicyNoPublicPrincipal>
{
    [Fact]
    public void Holds_when_a_condition_fixes_the_organization() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                Effect: Allow
                Principal: "*"
                Action: "ecr:*"
                Condition: { StringEquals: { "aws:PrincipalOrgID": o-1234567890 } }
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_everyone_is_written_as_an_object() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: { AWS: [ "*" ] }, Action: "ecr:*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Holds_when_everyone_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Principal: "*", Action: "ecr:*" } ] }""").ShouldHold();

    [Fact]
    public void Looks_into_creation_templates() =>
        Check("""
            web:
              type: aws:ecr:RepositoryCreationTemplate
              properties:
                prefix: web
                repositoryPolicy: { Version: "2012-10-17", Statement: { Effect: Allow, Principal: "*", Action: "ecr:*" } }
            """).ShouldBeViolated(at: "repositoryPolicy.Statement.Principal");

    [Fact]
    public void Does_not_apply_to_a_template_without_a_policy() =>
        Check("web: { type: aws:ecr:RepositoryCreationTemplate, properties: { prefix: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");

    [Fact]
    public void Is_undetermined_when_the_document_is_not_JSON() =>
        Check("policy: \"not JSON\"").ShouldBeUndetermined(at: "policy");

    [Fact]
    public void Is_undetermined_while_a_principal_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: { AWS: "${unknown}" }, Action: "ecr:*" } ] }""")
            .ShouldBeUndetermined(at: "policy.Statement[0].Principal");

    [Fact]
    public void Is_violated_whatever_the_unknown_statements_are() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ "${unknown}", { Effect: Allow, Principal: "*", Action: "ecr:*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[1].Principal");
}
