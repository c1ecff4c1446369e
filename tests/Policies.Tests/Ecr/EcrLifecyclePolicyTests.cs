using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrLifecyclePolicyTests : AwsPolicyTests<EcrLifecyclePolicy>
{
    [Fact]
    public void Does_not_count_the_policy_of_another_repository() =>
        Check("""
            web: { type: aws:ecr:Repository, properties: { name: web } }
            cleanup: { type: aws:ecr:LifecyclePolicy, properties: { repository: api, policy: "{}" } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_undetermined_while_a_policys_repository_is_unknown() =>
        Check("""
            web: { type: aws:ecr:Repository }
            cleanup: { type: aws:ecr:LifecyclePolicy, properties: { repository: "${unknown}", policy: "{}" } }
            """).ShouldBeUndetermined();
}
