using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustOidcAudienceTests : AwsPolicyTests<IamRoleTrustOidcAudience>
{
    [Fact]
    public void Leaves_SAML_alone() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Federated: "arn:aws:iam::123456789012:saml-provider/idp" }
                  Action: "sts:AssumeRoleWithSAML"
            """).ShouldHold();

    [Fact]
    public void Leaves_other_principals_alone() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: "sts:AssumeRole" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("assumeRolePolicy: \"${unknown}\"").ShouldBeUndetermined(at: "assumeRolePolicy");
}
