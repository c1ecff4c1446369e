using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Endpoint services accept connections by hand.</summary>
/// <remarks>
/// Otherwise every account that is allowed connects as often as it likes, and nobody looks.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html"/>
[Policy("vpc-endpoint-service-acceptance", Severity.Medium,
    Remediation = "Set `acceptanceRequired` to true.")]
[Control(Framework.Checkov, "CKV_AWS_123")]
public sealed class VpcEndpointServiceAcceptance : ResourcePolicy<VpcEndpointServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("acceptanceRequired: true"),
        Bad("acceptanceRequired: false"),
    ];

    protected override Truth Holds(VpcEndpointServiceView resource) => resource.AcceptanceRequired.Is(true);
}
