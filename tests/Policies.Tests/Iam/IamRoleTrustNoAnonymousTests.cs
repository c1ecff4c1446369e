using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustNoAnonymousTests : AwsPolicyTests<IamRoleTrustNoAnonymous>
{
    [Fact]
    public void Is_violated_by_everyone_as_an_object() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { AWS: "*" }, Action: "sts:AssumeRole" } ]
            """).ShouldBeViolated(at: "assumeRolePolicy.Statement[0].Principal");

    [Fact]
    public void Holds_for_an_organization() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "*" }
                  Action: "sts:AssumeRole"
                  Condition: { StringEquals: { "aws:PrincipalOrgID": o-1234567890 } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_principal_is_unknown() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { AWS: "${unknown}" }, Action: "sts:AssumeRole" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("assumeRolePolicy: \"${unknown}\"").ShouldBeUndetermined(at: "assumeRolePolicy");
}
