using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustNoAccountRootTests : AwsPolicyTests<IamRoleTrustNoAccountRoot>
{
    [Fact]
    public void Is_violated_by_a_bare_account() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { AWS: "123456789012" }, Action: "sts:AssumeRole" } ]
            """).ShouldBeViolated(at: "assumeRolePolicy.Statement[0].Principal");

    [Fact]
    public void Holds_with_a_condition() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "123456789012" }
                  Action: "sts:AssumeRole"
                  Condition: { StringEquals: { "sts:ExternalId": x } }
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
