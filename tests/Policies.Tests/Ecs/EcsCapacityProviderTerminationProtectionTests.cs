using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsCapacityProviderTerminationProtectionTests : AwsPolicyTests<EcsCapacityProviderTerminationProtection>
{
    [Fact]
    public void Is_violated_without_managed_scaling() =>
        Check("autoScalingGroupProvider: { managedTerminationProtection: ENABLED }")
            .ShouldBeViolated(at: "autoScalingGroupProvider.managedScaling.status");

    [Fact]
    public void Does_not_apply_without_a_scaling_group() => Check("name: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""autoScalingGroupProvider: { managedTerminationProtection: "${unknown}", managedScaling: { status: ENABLED } }""")
            .ShouldBeUndetermined(at: "autoScalingGroupProvider.managedTerminationProtection");
}
