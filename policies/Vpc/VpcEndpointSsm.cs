using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>A VPC reaches Systems Manager without the internet.</summary>
/// <remarks>
/// Without an endpoint sessions and parameters go through a NAT gateway, over public addresses.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html"/>
[Policy("vpc-endpoint-ssm", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an interface endpoint for `ssm`.")]
[Control(Framework.Fsbp, "EC2.57")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)")]
public sealed class VpcEndpointSsm : StackPolicy<VpcView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            main: { type: aws:ec2:Vpc }
            e0:
              type: aws:ec2:VpcEndpoint
              properties: { vpcId: "${main.id}", vpcEndpointType: Interface, serviceName: com.amazonaws.eu-west-1.ssm }
            """),
        Bad("main: { type: aws:ec2:Vpc }"),
    ];

    protected override Truth Holds(VpcView resource, Stack stack) => Endpoints.Reaches(resource, ".ssm", stack);
}
