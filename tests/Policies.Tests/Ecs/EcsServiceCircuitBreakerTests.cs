using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceCircuitBreakerTests : AwsPolicyTests<EcsServiceCircuitBreaker>
{
    [Fact]
    public void Is_violated_when_the_breaker_is_not_mentioned() =>
        Check("{}").ShouldBeViolated(at: "deploymentCircuitBreaker.enable");

    [Theory]
    [InlineData("deploymentController: { type: CODE_DEPLOY }")]
    [InlineData("deploymentController: { type: EXTERNAL }")]
    public void Does_not_apply_to_another_controller(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_controller_is_unknown() =>
        Check("""deploymentController: { type: "${unknown}" }""").ShouldBeUndetermined(at: "deploymentController.type");

    [Fact]
    public void Holds_whatever_the_controller_when_the_breaker_is_on() =>
        Check("""
            deploymentController: { type: "${unknown}" }
            deploymentCircuitBreaker: { enable: true, rollback: true }
            """).ShouldHold();
}
