using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// The settings of a pack as a whole. The configuration that the engine passes on knows only policies, so they stand under a policy of
/// their own. What it judges is the waivers, which are the pack's business as a whole, too.
/// </summary>
internal sealed record PackSettings(UndeterminedRule Undetermined, string WaiverPath, TimeSpan Timeout)
{
    public const string Name = "pack-settings";

    private const double DefaultTimeout = 10;

    public static PolicyRegistration Registration { get; } = new(
        new()
        {
            Name = Name,
            DisplayName = "Pack settings",
            Description = "Every waiver is used, and covers no more resources than it says.",
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
                Setting.Of(
                    "waivers",
                    """
                    {
                      "type": "string", "minLength": 1, "default": "waivers.yaml",
                      "description": "The file with the waivers, seen from the directory of the Pulumi program."
                    }
                    """u8),
                Setting.Of(
                    "timeout",
                    """
                    {
                      "type": "number", "minimum": 0.05, "maximum": 3600, "default": 10,
                      "description": "How many seconds one policy may take on one resource."
                    }
                    """u8),
            ],
        },
        _ => new WaiverUse());

    /// <summary>The settings, checked before and with defaults filled in.</summary>
    public static PackSettings Of(PropertyMap settings) => new(
        UndeterminedRule.Of(settings),
        settings["waivers"]?.Text ?? WaiverFile.DefaultName,
        TimeSpan.FromSeconds(settings["timeout"]?.Number ?? DefaultTimeout));

    private sealed class WaiverUse : StackValidationPolicy
    {
        protected override void Validate(Stack stack, ValidationReport report)
        {
            var waivers = report.Context.Waivers;
            if (waivers.IsEmpty) report.NotApplicable("There are no waivers.");
            foreach (var problem in waivers.Problems(stack)) report.Violation(problem);
        }
    }
}
