using Pulumi.Policy.Aws;

namespace Platform.Policies.Governance;

/// <summary>The provider holds no keys.</summary>
/// <remarks>
/// Keys in the program or the configuration last, and are copied with them. The environment, a profile or a role gives the provider
/// keys that do not. A session token that is marked as secret is accepted.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/installation-configuration/"/>
[Policy("provider-no-static-credentials", Severity.Critical,
    Remediation = "Remove `accessKey`, `secretKey` and `token`, and let the provider assume a role.")]
[Control(Framework.Checkov, "CKV_AWS_41")]
public sealed class ProviderNoStaticCredentials : ResourcePolicy<ProviderView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("region: eu-west-1"),
        Bad("""
            region: eu-west-1
            accessKey: AKIAIOSFODNN7EXAMPLE
            """),
    ];

    protected override Truth Holds(ProviderView resource) =>
        IsAbsent(resource.AccessKey) & IsAbsent(resource.SecretKey) & AnyView.Of(resource.Token.Node).IsSecretOrAbsent();

    private static Truth IsAbsent(Value<string> key) =>
        (!key.IsGiven()).Blaming(key.Node, "no key", key.Node.IsSecret ? "a secret" : "a literal");
}
