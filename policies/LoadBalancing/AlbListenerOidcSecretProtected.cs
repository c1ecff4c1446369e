namespace Platform.Policies.LoadBalancing;

/// <summary>The client secret of a sign-in is a Pulumi secret.</summary>
/// <remarks>
/// A literal stands in the program, in the state and in every log of it; with it anybody poses as the application towards the
/// identity provider.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html"/>
[Policy("alb-listener-oidc-secret-protected", Severity.High,
    Remediation = "Mark `authenticateOidc.clientSecret` as a secret, and keep it in the configuration or in Secrets Manager.")]
public sealed class AlbListenerOidcSecretProtected : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            defaultActions:
              - { type: authenticate-oidc, authenticateOidc: { clientId: web, clientSecret: { fn::secret: s3cr3t } } }
            """),
        Bad("""
            protocol: HTTPS
            defaultActions: [ { type: authenticate-oidc, authenticateOidc: { clientId: web, clientSecret: s3cr3t } } ]
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:lb/listener:Listener", "aws:alb/listener:Listener", "aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule"];

    protected override Truth Holds(AnyResourceView resource) =>
        resource["defaultActions"].AsList.All(IsProtected) & resource["actions"].AsList.All(IsProtected);

    private static Truth IsProtected(AnyView action) => action["authenticateOidc"]["clientSecret"].IsSecretOrAbsent();
}
