using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Endpoint services are open to named principals.</summary>
/// <remarks>
/// With <c>*</c> every AWS account in the world may connect to the service behind the endpoint.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html"/>
[Policy("vpc-endpoint-service-principals", Severity.High,
    Remediation = "Name the accounts in `allowedPrincipals`.")]
public sealed class VpcEndpointServicePrincipals : ResourcePolicy<VpcEndpointServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            acceptanceRequired: true
            allowedPrincipals: [ "arn:aws:iam::123456789012:root" ]
            """),
        Bad("""
            acceptanceRequired: true
            allowedPrincipals: [ "*" ]
            """),
    ];

    protected override Truth Holds(VpcEndpointServiceView resource) => resource.AllowedPrincipals.All(principal => !principal.Is("*"));
}
