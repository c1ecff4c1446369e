using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskRoleSeparationTests : AwsPolicyTests<EcsTaskRoleSeparation>
{
    [Fact]
    public void Is_violated_by_the_same_ARN() =>
        Check("""
            taskRoleArn: arn:aws:iam::123456789012:role/a
            executionRoleArn: arn:aws:iam::123456789012:role/a
            """).ShouldBeViolated(at: "taskRoleArn");

    [Fact]
    public void Holds_for_two_ARNs() =>
        Check("""
            taskRoleArn: arn:aws:iam::123456789012:role/a
            executionRoleArn: arn:aws:iam::123456789012:role/b
            """).ShouldHold();

    [Fact]
    public void Does_not_apply_without_a_task_role() =>
        Check("executionRoleArn: arn:aws:iam::123456789012:role/a").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_a_role_of_elsewhere_is_unknown() =>
        Check("""
            taskRoleArn: "${unknown}"
            executionRoleArn: arn:aws:iam::123456789012:role/a
            """).ShouldBeUndetermined(at: "taskRoleArn");
}
