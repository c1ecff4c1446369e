using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The tasks of a service get no public address.</summary>
/// <remarks>
/// A task with a public address can be reached past the load balancer, its TLS and its firewall, as far as its security group lets
/// traffic in. Images and secrets are fetched through endpoints or a NAT gateway instead.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2"/>
[Policy("ecs-service-no-public-ip", Severity.High,
    Remediation = "Set `networkConfiguration.assignPublicIp` to false, and give the subnets a way to the registry.")]
[Control(Framework.Fsbp, "ECS.2")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_333")]
public sealed class EcsServiceNoPublicIp : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkConfiguration: { subnets: [ subnet-1 ], assignPublicIp: false }"),
        Bad("networkConfiguration: { subnets: [ subnet-1 ], assignPublicIp: true }"),
    ];

    protected override Truth Holds(ServiceView resource) => resource.NetworkConfiguration.AssignPublicIp.Or(false).Is(false);
}
