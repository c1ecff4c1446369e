using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>A VPC reaches Incident Manager without the internet.</summary>
/// <remarks>
/// Without endpoints an incident cannot be reported when the way out is what broke.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html"/>
[Policy("vpc-endpoint-incident-manager", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an interface endpoint for `ssm-contacts` and `ssm-incidents`.")]
[Control(Framework.Fsbp, "EC2.58", "EC2.60")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)")]
public sealed class VpcEndpointIncidentManager : StackPolicy<VpcView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            main: { type: aws:ec2:Vpc }
            e0:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.ssm-contacts }
            e1:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.ssm-incidents }
            """),
        Bad("main: { type: aws:ec2:Vpc }"),
    ];

    protected override Truth Holds(VpcView resource, Stack stack) =>
        Endpoints.Reaches(resource, ".ssm-contacts", stack) & Endpoints.Reaches(resource, ".ssm-incidents", stack);
}
