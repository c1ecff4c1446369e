using Pulumi.Policy.Testing;

namespace Pulumi.Policy.Tests;

/// <summary>A service rolls a failed deployment back by itself.</summary>
public sealed class CircuitBreaker : ResourcePolicy<ServiceView>
{
    protected override Truth AppliesTo(ServiceView resource) => resource.Controller.Or("ECS").Is("ECS");

    protected override Truth Holds(ServiceView resource) =>
        resource.DeploymentCircuitBreaker.Enable.Is(true) & resource.DeploymentCircuitBreaker.Rollback.Is(true);
}

public sealed class ResourcePolicyTests : PolicyTests<CircuitBreaker>
{
    [Fact]
    public void Holds_when_it_does() => Check("deploymentCircuitBreaker: { enable: true, rollback: true }").ShouldHold();

    [Fact]
    public void Points_at_what_is_not_set() => Check("{}").ShouldBeViolated(at: "deploymentCircuitBreaker.enable");

    [Fact]
    public void Points_only_at_what_is_wrong() =>
        Assert.Equal(
            "deploymentCircuitBreaker.rollback is false, expected true",
            Check("deploymentCircuitBreaker: { enable: true, rollback: false }").Results[0].Message);

    [Fact]
    public void Does_not_apply_to_another_controller() => Check("deploymentController: { type: EXTERNAL }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_may_or_may_not_apply() =>
        Check("deploymentController: { type: '${unknown}' }").ShouldBeUndetermined(at: "deploymentController.type");

    [Fact]
    public void Holds_when_it_holds_whether_it_applies_or_not() =>
        Check("""
            deploymentController: { type: '${unknown}' }
            deploymentCircuitBreaker: { enable: true, rollback: true }
            """).ShouldHold();

    [Fact]
    public void Is_violated_although_another_part_is_unknown() =>
        Check("deploymentCircuitBreaker: { enable: '${unknown}', rollback: false }").ShouldBeViolated(at: "deploymentCircuitBreaker.rollback");

    [Fact]
    public void Tests_a_secret_without_showing_it() =>
        Assert.Equal(
            "deploymentCircuitBreaker.enable is a secret, expected true",
            Check("deploymentCircuitBreaker: { enable: { 'fn::secret': false }, rollback: true }").Results[0].Message);

    [Fact]
    public void A_failed_expectation_shows_what_was_found_and_the_fixture()
    {
        var exception = Assert.Throws<PolicyTestException>(() => Check("{}").ShouldHold());

        Assert.Contains("Violated for urn:pulumi:test::fixture::aws:ecs/service:Service::subject", exception.Message, StringComparison.Ordinal);
        Assert.Contains("deploymentCircuitBreaker.enable is not set, expected true", exception.Message, StringComparison.Ordinal);
    }
}
