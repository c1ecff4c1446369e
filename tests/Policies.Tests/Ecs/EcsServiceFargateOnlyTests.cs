using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceFargateOnlyTests : AwsPolicyTests<EcsServiceFargateOnly>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_since_that_is_EC2() => Check("{}").ShouldBeViolated(at: "launchType");

    [Fact]
    public void Holds_for_the_capacity_of_Fargate() =>
        Check("capacityProviderStrategies: [ { capacityProvider: FARGATE }, { capacityProvider: FARGATE_SPOT } ]").ShouldHold();

    [Fact]
    public void Is_violated_by_one_other_provider() =>
        Check("capacityProviderStrategies: [ { capacityProvider: FARGATE }, { capacityProvider: machines } ]")
            .ShouldBeViolated(at: "capacityProviderStrategies[1].capacityProvider");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("launchType: \"${unknown}\"").ShouldBeUndetermined(at: "launchType");
}
