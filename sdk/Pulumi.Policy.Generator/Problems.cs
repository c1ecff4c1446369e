using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>What the generator tells authors.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor SettingTwice = Rule(
        "POL0001", "A setting is declared twice", "'{0}' declares the setting '{1}' again, which it has from '{2}': remove one of the two");

    public static readonly DiagnosticDescriptor SettingOfOtherType = Rule(
        "POL0002", "A setting has a type that no configuration can give", "The setting '{0}' cannot be of type '{1}': use bool, int, long, double, string, an enum, or a list of strings");

    public static readonly DiagnosticDescriptor SettingWithoutInit = Rule(
        "POL0003", "A setting cannot be set", "The setting '{0}' cannot be set from outside of '{1}': give the property an init accessor that the pack can reach");

    public static readonly DiagnosticDescriptor SettingWithoutSchema = Rule(
        "POL0004", "A setting comes from an assembly that does not tell its schema", "'{0}' inherits the setting '{1}' from '{2}', which was built without the generator of Platform.Pulumi.Policy: add the package there");

    public static readonly DiagnosticDescriptor NotAPolicy = Rule(
        "POL0005", "A policy cannot be made", "'{0}' cannot be a policy: [Policy] is for classes that derive from one of the policy classes, are neither abstract nor generic nor private, and have a constructor without parameters");

    public static readonly DiagnosticDescriptor Silent = Rule(
        "POL0006", "A policy says nothing of itself", "Policy '{0}' has no description: {1}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, "Policies", severity, isEnabledByDefault: true);
}
