using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>A policy on <c>simple:index:Resource</c>, the type that the conformance programs register.</summary>
internal sealed class Rule(Action<AnyResourceView, ValidationReport> validate) : ValidationPolicy
{
    public const string Type = "simple:index:Resource";

    public override IReadOnlyList<string> Types => [Type];

    /// <summary>The pack of one policy.</summary>
    public static PolicyPack Pack(string name, string version, params PolicyRegistration[] policies) =>
        new() { Name = name, Version = version, Policies = policies };

    public static PolicyRegistration Of(
        string name, EnforcementLevel level, string description, Action<AnyResourceView, ValidationReport> validate, params Setting[] settings) =>
        new(new() { Name = name, Enforcement = level, Description = description, Settings = settings }, _ => new Rule(validate));

    /// <summary>Reports when the property <c>value</c> differs from what is wanted.</summary>
    public static void Expect(bool wanted, AnyResourceView resource, ValidationReport report)
    {
        if (resource["value"].AsFlag.TryGet(out var value) && value != wanted) report.Violation(value ? "Property was true" : "Property was false");
    }

    protected override void Validate(AnyResourceView resource, ValidationReport report) => validate(resource, report);
}
