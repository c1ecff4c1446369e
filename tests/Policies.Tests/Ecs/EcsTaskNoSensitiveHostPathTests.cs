using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskNoSensitiveHostPathTests : AwsPolicyTests<EcsTaskNoSensitiveHostPath>
{
    [Theory]
    [InlineData("volumes: [ { name: a, hostPath: / } ]")]
    [InlineData("volumes: [ { name: a, hostPath: /var/run/ } ]")]
    [InlineData("volumes: [ { name: a, hostPath: /etc/kubernetes } ]")]
    [InlineData("volumes: [ { name: a }, { name: b, hostPath: /proc } ]")]
    public void Is_violated_above_and_below_a_sensitive_path(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Holds_for_a_name_that_only_begins_alike() =>
        Check("volumes: [ { name: a, hostPath: /etcetera } ]").ShouldHold();

    [Fact]
    public void Holds_without_a_host_path() => Check("volumes: [ { name: a } ]").ShouldHold();

    [Fact]
    public void Holds_without_volumes() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_path_is_unknown() =>
        Check("""volumes: [ { name: a, hostPath: "${unknown}" } ]""").ShouldBeUndetermined(at: "volumes[0].hostPath");
}
