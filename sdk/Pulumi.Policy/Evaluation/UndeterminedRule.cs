using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// What an outcome that only the update will tell does to the deployment: advisory, mandatory, or mandatory from a severity up. It is
/// never worse than a violation of the same policy would be.
/// </summary>
internal sealed record UndeterminedRule(bool Mandatory, Severity? From)
{
    public static UndeterminedRule Default { get; } = new(false, null);

    public static UndeterminedRule Of(PropertyMap? settings) => settings?["undetermined"]?.Text switch
    {
        null or "advisory" => Default,
        "mandatory" => new(true, null),
        var severity => new(true, Enum.Parse<Severity>(severity, ignoreCase: true)),
    };

    public EnforcementLevel Level(EnforcementLevel violation, Severity? severity) =>
        Mandatory && (From is not { } from || severity >= from) ? violation : EnforcementLevel.Advisory;
}
