using Pulumi.Policy.Aws.Ec2ClientVpn;

namespace Platform.Policies.Vpc;

/// <summary>The client VPN knows people, not only machines.</summary>
/// <remarks>
/// A certificate alone lets in whoever holds the laptop; a directory or a single sign-on asks who it is, and for a second factor.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authentication.html"/>
[Policy("vpc-client-vpn-mutual-auth", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an authentication option of type `federated-authentication` or `directory-service-authentication`.")]
public sealed class VpcClientVpnMutualAuth : ResourcePolicy<EndpointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("authenticationOptions: [ { type: federated-authentication, samlProviderArn: arn } ]"),
        Bad("authenticationOptions: [ { type: certificate-authentication, rootCertificateChainArn: arn } ]"),
    ];

    protected override Truth Holds(EndpointView resource) =>
        resource.AuthenticationOptions.Any(option => option.Type.IsOneOf("federated-authentication", "directory-service-authentication"));
}
