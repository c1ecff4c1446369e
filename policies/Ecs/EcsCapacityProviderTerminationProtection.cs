using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Instances that run tasks are not scaled in.</summary>
/// <remarks>
/// Without the protection the scaling group ends an instance under its tasks, whatever they are at. Capacity providers without a
/// scaling group are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-19"/>
[Policy("ecs-capacity-provider-termination-protection", Severity.Medium,
    Remediation = "Set `managedTerminationProtection` and `managedScaling.status` to `ENABLED`.")]
[Control(Framework.Fsbp, "ECS.19")]
public sealed class EcsCapacityProviderTerminationProtection : ResourcePolicy<CapacityProviderView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("autoScalingGroupProvider: { managedTerminationProtection: ENABLED, managedScaling: { status: ENABLED } }"),
        Bad("autoScalingGroupProvider: { managedScaling: { status: ENABLED } }"),
    ];

    protected override Truth AppliesTo(CapacityProviderView resource) => resource.AutoScalingGroupProvider.IsSet;

    protected override Truth Holds(CapacityProviderView resource) =>
        resource.AutoScalingGroupProvider.ManagedTerminationProtection.Is("ENABLED")
            & resource.AutoScalingGroupProvider.ManagedScaling.Status.Is("ENABLED");
}
