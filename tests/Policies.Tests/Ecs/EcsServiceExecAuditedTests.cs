using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceExecAuditedTests : AwsPolicyTests<EcsServiceExecAudited>
{
    [Fact]
    public void Does_not_apply_without_sessions() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_for_a_cluster_of_another_stack() =>
        Check("""
            cluster: arn:aws:ecs:eu-west-1:123456789012:cluster/main
            enableExecuteCommand: true
            """).ShouldBeUndetermined(at: "cluster");

    [Fact]
    public void Points_into_the_cluster() =>
        Check("""
            main:
              type: aws:ecs:Cluster
              properties: { configuration: { executeCommandConfiguration: { kmsKeyId: key, logging: NONE } } }
            web: { type: aws:ecs:Service, properties: { cluster: "${main.arn}", enableExecuteCommand: true } }
            """).ShouldBeViolated(at: "main.configuration.executeCommandConfiguration.logging");
}
