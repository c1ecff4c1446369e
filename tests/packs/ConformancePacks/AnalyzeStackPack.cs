using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class AnalyzeStackPack
{
    public static PolicyPack Create() => Rule.Pack("analyze-stack", "1.0.0", new PolicyRegistration(
        new() { Name = "stack-size", Enforcement = EnforcementLevel.Mandatory, Description = "Stack must contain at most one simple:index:Resource" },
        _ => new StackSize()));

    private sealed class StackSize : StackValidationPolicy
    {
        protected override void Validate(Stack stack, ValidationReport report)
        {
            if (stack.OfType(Rule.Type).Count > 1) report.Violation("Found an extra simple:index:Resource");
        }
    }
}
