using Platform.Policies.Ecs;
using Pulumi.Policy.Testing;

namespace Policies.Tests;

public sealed class AwsNamesTests
{
    [Theory]
    [InlineData("deploymentCircuitBraker: { enable: true }", "deploymentCircuitBraker")]
    [InlineData("deploymentCircuitBreaker: { enabled: true }", "deploymentCircuitBreaker.enabled")]
    [InlineData("loadBalancers: [ { containerName: web }, { container: web } ]", "loadBalancers.container")]
    [InlineData("web: { type: aws:ecs:Cluster, properties: { settings: { key: containerInsights } } }", "settings.key")]
    public void A_fixture_with_a_property_that_is_not_in_the_schema_is_refused(string yaml, string property)
    {
        var refusal = Assert.Throws<FormatException>(() => CheckedPolicy.Run(new EcsServiceCircuitBreaker(), yaml, names: AwsNames.Of));

        Assert.Contains($"has no property '{property}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixture_with_a_type_that_is_not_in_the_schema_is_refused() =>
        Assert.Throws<FormatException>(() => CheckedPolicy.Run(new EcsServiceCircuitBreaker(), "web: { type: aws:ecs:Servise }", names: AwsNames.Of));

    [Fact]
    public void Names_that_are_data_are_free() =>
        CheckedPolicy.Run(new EcsServiceCircuitBreaker(), "{ tags: { anything: goes }, deploymentCircuitBreaker: { enable: true, rollback: true } }", names: AwsNames.Of).ShouldHold();
}
