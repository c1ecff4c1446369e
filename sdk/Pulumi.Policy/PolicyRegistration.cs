using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>A policy of a pack: what it is, and how to make it for a configuration. The source generator writes these.</summary>
/// <param name="Metadata">What the policy is.</param>
/// <param name="Create">Makes the policy from its configuration, which was checked against <see cref="PolicyMetadata.Settings"/>.</param>
public sealed record PolicyRegistration(PolicyMetadata Metadata, Func<PropertyMap, Policy> Create)
{
    private bool? _judgesStack;

    /// <summary>Whether the policy judges resources as part of their stack.</summary>
    public bool JudgesStack => _judgesStack ??= CreateDefault().JudgesStack;

    /// <summary>The policy with its default settings. Settings without a default are empty.</summary>
    public Policy CreateDefault() => Create(SettingsValidator.Placeholders(Metadata));
}
