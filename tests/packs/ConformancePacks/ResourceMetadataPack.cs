using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>Looks at everything that comes with a resource besides its properties.</summary>
internal static class ResourceMetadataPack
{
    public static PolicyPack Create() => Rule.Pack(
        "resource-metadata", "1.0.0",
        On("name-type-urn-props", "identity", resource =>
            resource.Resource.Type == Rule.Type && Contains(resource.Resource.Urn, "::identity") && resource["value"].AsFlag.Is(true).IsTrue),
        On("protect", "protected", resource => resource.Resource.Options.Protect),
        On("ignore-changes", "ignoreChanges", resource => resource.Resource.Options.IgnoreChanges.Contains("value")),
        On("delete-before-replace", "deleteBeforeReplace", resource => resource.Resource.Options.DeleteBeforeReplace == true),
        On("additional-secret-outputs", "secretOutput", resource => resource.Resource.Options.AdditionalSecretOutputs.Contains("value")),
        On("custom-timeouts", "customTimeouts", resource => resource.Resource.Options.CustomTimeouts.Create == TimeSpan.FromMinutes(5)),
        On("provider", "explicitProvider", resource => resource.Resource.Provider is { Type: "pulumi:providers:simple", Name: "prov" }),
        On("parent", "child", resource => Contains(resource.Resource.Options.Parent, "::parent")),
        InStack("dependencies", "dependsOn", (stack, resource) => stack.DependenciesOf(resource).Any(IsDependency)),
        InStack("property-dependencies", "propertyDependency", (stack, resource) => stack.DependenciesOf(resource, "value").Any(IsDependency)));

    private static bool IsDependency(Resource resource) => Contains(resource.Urn, "::dependency");

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;

    private static PolicyRegistration On(string policy, string resourceName, Func<AnyResourceView, bool> condition) =>
        Rule.Of(policy, EnforcementLevel.Advisory, $"Looks at {resourceName}", (resource, report) =>
        {
            if (resource.Resource.Name == resourceName && condition(resource)) report.Violation("metadata matched");
        });

    private static PolicyRegistration InStack(string policy, string resourceName, Func<Stack, Resource, bool> condition) => new(
        new() { Name = policy, Enforcement = EnforcementLevel.Advisory, Description = $"Looks at {resourceName}" },
        _ => new StackRule(resourceName, condition));

    private sealed class StackRule(string resourceName, Func<Stack, Resource, bool> condition) : StackValidationPolicy
    {
        protected override void Validate(Stack stack, ValidationReport report)
        {
            foreach (var resource in stack.OfType(Rule.Type).Where(resource => resource.Name == resourceName && condition(stack, resource)))
                report.Violation("metadata matched", resource.Urn);
        }
    }
}
