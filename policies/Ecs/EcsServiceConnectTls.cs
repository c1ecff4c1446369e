using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Traffic between services of Service Connect is encrypted.</summary>
/// <remarks>
/// Without TLS the proxies speak plain HTTP over the network between tasks. Services without Service Connect are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html"/>
[Policy("ecs-service-connect-tls", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `tls.issuerCertAuthority.awsPcaAuthorityArn` on each entry of `serviceConnectConfiguration.services`.")]
public sealed class EcsServiceConnectTls : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            serviceConnectConfiguration:
              enabled: true
              services: [ { portName: web, tls: { issuerCertAuthority: { awsPcaAuthorityArn: ca } } } ]
            """),
        Bad("serviceConnectConfiguration: { enabled: true, services: [ { portName: web } ] }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.ServiceConnectConfiguration.Enabled.Or(false).Is(true);

    protected override Truth Holds(ServiceView resource) =>
        resource.ServiceConnectConfiguration.Services.All(service => service.Tls.IssuerCertAuthority.AwsPcaAuthorityArn.IsGiven());
}
