using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamEcsTaskRoleTrustTests : AwsPolicyTests<IamEcsTaskRoleTrust>
{
    [Fact]
    public void Is_violated_by_a_second_principal() =>
        Check("""
            task:
              type: aws:iam:Role
              properties:
                assumeRolePolicy:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Allow
                      Principal: { Service: [ ecs-tasks.amazonaws.com, ec2.amazonaws.com ] }
                      Action: "sts:AssumeRole"
                      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            web: { type: aws:ecs:TaskDefinition, properties: { taskRoleArn: "${task.arn}" } }
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_for_a_role_of_another_stack() =>
        Check("taskRoleArn: arn:aws:iam::123456789012:role/web").ShouldBeUndetermined(at: "taskRoleArn");

    [Fact]
    public void Does_not_apply_without_a_role() => Check("{}").ShouldNotApply();
}
