using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsClusterContainerInsightsTests : AwsPolicyTests<EcsClusterContainerInsights>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "settings");

    [Fact]
    public void Is_undetermined_while_the_value_is_unknown() =>
        Check("""settings: [ { name: containerInsights, value: "${unknown}" } ]""").ShouldBeUndetermined(at: "settings[0].value");

    [Fact]
    public void Is_undetermined_while_the_settings_are_unknown() =>
        Check("settings: \"${unknown}\"").ShouldBeUndetermined(at: "settings");
}
