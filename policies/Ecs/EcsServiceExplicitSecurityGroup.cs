using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A service with its own network interfaces names its security groups.</summary>
/// <remarks>
/// Without any it gets the default group of the VPC, whose rules are everybody's and let in whatever else has it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html"/>
[Policy("ecs-service-explicit-security-group", Severity.Medium,
    Remediation = "Name the service's own groups in `networkConfiguration.securityGroups`.")]
public sealed class EcsServiceExplicitSecurityGroup : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkConfiguration: { subnets: [ subnet-1 ], securityGroups: [ sg-1 ] }"),
        Bad("networkConfiguration: { subnets: [ subnet-1 ] }"),
    ];

    protected override Truth AppliesTo(ServiceView resource) => resource.NetworkConfiguration.IsSet;

    protected override Truth Holds(ServiceView resource) => resource.NetworkConfiguration.SecurityGroups.HasElements();
}
