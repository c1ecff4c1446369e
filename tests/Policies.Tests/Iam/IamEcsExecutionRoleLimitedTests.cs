using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamEcsExecutionRoleLimitedTests : AwsPolicyTests<IamEcsExecutionRoleLimited>
{
    [Fact]
    public void Is_violated_by_another_policy_of_AWS() =>
        Check("""
            execution: { type: aws:iam:Role }
            all:
              type: aws:iam:RolePolicyAttachment
              properties: { role: "${execution.name}", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }
            web: { type: aws:ecs:TaskDefinition, properties: { executionRoleArn: "${execution.arn}" } }
            """).ShouldBeViolated(at: "all.policyArn");

    [Fact]
    public void Reads_a_policy_of_the_stack() =>
        Check("""
            execution: { type: aws:iam:Role }
            own:
              type: aws:iam:Policy
              properties: { policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "ecr:*", Resource: "*" } ] } }
            link: { type: aws:iam:RolePolicyAttachment, properties: { role: "${execution.name}", policyArn: "${own.arn}" } }
            web: { type: aws:ecs:TaskDefinition, properties: { executionRoleArn: "${execution.arn}" } }
            """).ShouldBeViolated(at: "own.policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_for_a_role_of_another_stack() =>
        Check("executionRoleArn: arn:aws:iam::123456789012:role/web").ShouldBeUndetermined(at: "executionRoleArn");

    [Fact]
    public void Does_not_apply_without_a_role() => Check("{}").ShouldNotApply();
}
