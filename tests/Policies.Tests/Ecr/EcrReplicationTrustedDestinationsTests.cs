using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrReplicationTrustedDestinationsTests : AwsPolicyTests<EcrReplicationTrustedDestinations>
{
    private static readonly EcrReplicationTrustedDestinations Configured = new() { RegistryIds = ["123456789012"], Regions = ["eu-west-1"] };

    [Fact]
    public void Holds_for_an_approved_destination() => Check(Configured, Rules("eu-west-1", "123456789012")).ShouldHold();

    [Theory]
    [InlineData("eu-west-1", "210987654321", "registryId")]
    [InlineData("us-east-1", "123456789012", "region")]
    public void Is_violated_by_another(string region, string registry, string at) =>
        Check(Configured, Rules(region, registry)).ShouldBeViolated(at: $"replicationConfiguration.rules[0].destinations[0].{at}");

    [Fact]
    public void Is_undetermined_while_the_registry_is_unknown() => Check(Configured, Rules("eu-west-1", "${unknown}")).ShouldBeUndetermined();

    private static string Rules(string region, string registry) => $$"""
        replicationConfiguration: { rules: [ { destinations: [ { region: {{region}}, registryId: "{{registry}}" } ] } ] }
        """;
}
