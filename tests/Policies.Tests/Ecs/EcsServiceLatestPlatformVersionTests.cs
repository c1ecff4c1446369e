using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceLatestPlatformVersionTests : AwsPolicyTests<EcsServiceLatestPlatformVersion>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("launchType: FARGATE").ShouldHold();

    [Fact]
    public void Does_not_apply_to_instances() =>
        Check("""
            launchType: EC2
            platformVersion: 1.3.0
            """).ShouldNotApply();

    [Fact]
    public void Looks_at_task_sets() =>
        Check("web: { type: aws:ecs:TaskSet, properties: { platformVersion: 1.3.0 } }").ShouldBeViolated(at: "platformVersion");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("platformVersion: \"${unknown}\"").ShouldBeUndetermined(at: "platformVersion");
}
