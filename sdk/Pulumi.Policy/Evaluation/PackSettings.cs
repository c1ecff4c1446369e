namespace Pulumi.Policy;

/// <summary>
/// The settings of a pack as a whole. The configuration that the engine passes on knows only policies, so they stand under a policy of
/// their own, which judges nothing.
/// </summary>
internal static class PackSettings
{
    public const string Name = "pack-settings";

    public static PolicyRegistration Registration { get; } = new(
        new()
        {
            Name = Name,
            DisplayName = "Pack settings",
            Description = "The settings of the pack as a whole; it judges nothing.",
            Enforcement = EnforcementLevel.Advisory,
            Settings =
            [
                Setting.Of(
                    "undetermined",
                    """
                    {
                      "type": "string", "enum": ["advisory", "mandatory", "low", "medium", "high", "critical"], "default": "advisory",
                      "description": "What a policy does that only the update can decide: advisory, mandatory, or mandatory from a severity up."
                    }
                    """u8),
            ],
        },
        _ => new Nothing());

    private sealed class Nothing : ResourcePolicy
    {
        public override IReadOnlyList<string>? Types => [];

        protected override Truth Holds(AnyResourceView resource) => Truth.True;
    }
}
