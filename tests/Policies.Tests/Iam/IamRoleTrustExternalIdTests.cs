using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustExternalIdTests : AwsPolicyTests<IamRoleTrustExternalId>
{
    private static readonly IamRoleTrustExternalId Configured = new() { OwnAccountIds = ["123456789012"] };

    [Fact]
    public void Holds_for_a_role_of_the_own_account() => Check(Configured, Trust("arn:aws:iam::123456789012:role/deploy")).ShouldHold();

    [Fact]
    public void Is_violated_by_a_role_of_another() =>
        Check(Configured, Trust("arn:aws:iam::210987654321:role/scan")).ShouldBeViolated(at: "assumeRolePolicy.Statement[0].Principal");

    [Fact]
    public void Is_undetermined_while_the_principal_is_unknown() => Check(Configured, Trust("${unknown}")).ShouldBeUndetermined();

    private static string Trust(string principal) => $$"""
        assumeRolePolicy:
          Version: "2012-10-17"
          Statement: [ { Effect: Allow, Principal: { AWS: "{{principal}}" }, Action: "sts:AssumeRole" } ]
        """;
}
