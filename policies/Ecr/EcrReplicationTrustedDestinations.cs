using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Images are copied to approved accounts and Regions only.</summary>
/// <remarks>
/// A copy of an image is an image: in another account its readers are another's choice, and in another Region it is under other laws.
/// What is approved is listed in <c>registryIds</c> and <c>regions</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html"/>
[Policy("ecr-replication-trusted-destinations", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the destination, or add it to `registryIds` and `regions`.")]
public sealed class EcrReplicationTrustedDestinations : ResourcePolicy<ReplicationConfigurationView>
{
    /// <summary>The ids of the registries, which are those of their accounts.</summary>
    [Setting]
    public IReadOnlyList<string> RegistryIds { get; init; } = [];

    /// <summary>The Regions.</summary>
    [Setting]
    public IReadOnlyList<string> Regions { get; init; } = ["eu-central-1", "eu-west-1"];

    public override IEnumerable<Example> Examples =>
    [
        Good("replicationConfiguration: {}"),
        Bad("replicationConfiguration: { rules: [ { destinations: [ { region: us-east-1, registryId: \"123456789012\" } ] } ] }"),
    ];

    protected override Truth Holds(ReplicationConfigurationView resource) => resource.ReplicationConfiguration.Rules.All(rule =>
        rule.Destinations.All(destination => destination.RegistryId.IsOneOf(RegistryIds) & destination.Region.IsOneOf(Regions)));
}
