using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Identity providers list the audiences they are for.</summary>
/// <remarks>
/// A provider without audiences, or for any, lets in tokens that were made for other applications.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html"/>
[Policy("iam-oidc-provider-clients", Severity.Medium,
    Remediation = "List the audiences in `clientIdLists`, and write the `url` with https.")]
public sealed class IamOidcProviderClients : ResourcePolicy<OpenIdConnectProviderView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            url: https://token.actions.githubusercontent.com
            clientIdLists: [ sts.amazonaws.com ]
            """),
        Bad("""
            url: https://token.actions.githubusercontent.com
            clientIdLists: []
            """),
    ];

    protected override Truth Holds(OpenIdConnectProviderView resource) =>
        resource.ClientIdLists.HasElements()
        & resource.ClientIdLists.All(client => !client.Satisfies(text => text.Contains('*', StringComparison.Ordinal), "any audience"))
        & !resource.Url.StartsWith("http://");
}
