using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskRoleDefinedTests : AwsPolicyTests<EcsTaskRoleDefined>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_of_where_it_runs() => Check("{}").ShouldBeViolated(at: "taskRoleArn");

    [Fact]
    public void Does_not_apply_to_Fargate() => Check("requiresCompatibilities: [ FARGATE ]").ShouldNotApply();

    [Fact]
    public void Holds_while_the_role_is_still_to_be_made() => Check("taskRoleArn: \"${unknown}\"").ShouldHold();
}
