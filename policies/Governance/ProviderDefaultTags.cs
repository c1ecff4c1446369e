using Pulumi.Policy.Aws;

namespace Platform.Policies.Governance;

/// <summary>The provider tags everything it makes.</summary>
/// <remarks>
/// Tags that each resource has to carry by itself are forgotten; costs and incidents of what lacks them belong to nobody. Which
/// keys there must be is listed in <c>keys</c>.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/api-docs/provider/"/>
[Policy("provider-default-tags", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `defaultTags.tags` on the provider.")]
public sealed class ProviderDefaultTags : ResourcePolicy<ProviderView>
{
    /// <summary>The keys that there must be; empty when any tag will do.</summary>
    [Setting]
    public IReadOnlyList<string> Keys { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("defaultTags: { tags: { team: web } }"),
        Bad("region: eu-west-1"),
    ];

    protected override Truth Holds(ProviderView resource)
    {
        var tags = resource.DefaultTags.Tags;
        return Keys.Aggregate(tags.Any(_ => Truth.True).Blaming(tags.Node, "at least one tag"), (truth, key) => truth
            & tags[key].IsGiven());
    }
}
