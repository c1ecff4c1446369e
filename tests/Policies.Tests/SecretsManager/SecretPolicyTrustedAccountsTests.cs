using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretPolicyTrustedAccountsTests : AwsPolicyTests<SecretPolicyTrustedAccounts>
{
    private static readonly SecretPolicyTrustedAccounts Configured = new() { AccountIds = ["123456789012"] };

    [Fact]
    public void Holds_for_an_account_of_the_list() => Check(Configured, Document("arn:aws:iam::123456789012:role/web")).ShouldHold();

    [Fact]
    public void Is_violated_by_another_account() => Check(Configured, Document("210987654321")).ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Is_undetermined_while_the_principal_is_unknown() => Check(Configured, Document("${unknown}")).ShouldBeUndetermined();

    private static string Document(string principal) => $$"""
        policy:
          Version: "2012-10-17"
          Statement: [ { Effect: Allow, Principal: { AWS: "{{principal}}" }, Action: "secretsmanager:GetSecretValue", Resource: "*" } ]
        """;
}
