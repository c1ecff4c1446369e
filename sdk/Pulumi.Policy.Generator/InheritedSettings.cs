using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>The settings of a policy, those of its base classes first.</summary>
internal static class InheritedSettings
{
    public static IReadOnlyList<SettingModel> Of(INamedTypeSymbol policy, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        var settings = new List<(SettingModel Model, IPropertySymbol Property)>();
        foreach (var type in BasesFirst(policy))
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                var isSetting = SettingModel.IsSetting(property);
                var earlier = settings.FirstOrDefault(setting => setting.Property.Name == property.Name || (isSetting && setting.Model.Name == SettingModel.NameOf(property)));
                if (earlier.Property is { } declared)
                    problems.Add(Problem.Of(Problems.SettingTwice, InSource(property, policy), type.Name, earlier.Model.Name, declared.ContainingType.Name));
                else if (isSetting && SettingModel.Of(policy, property, compilation, problems, cancellation) is { } model)
                    settings.Add((model, property));
            }
        }

        return [.. settings.Select(setting => setting.Model)];
    }

    /// <summary>The place to show an author: the policy, when the property is in somebody else's assembly.</summary>
    public static ISymbol InSource(IPropertySymbol property, INamedTypeSymbol policy) => property.Locations.Any(location => location.IsInSource) ? property : policy;

    private static Stack<INamedTypeSymbol> BasesFirst(INamedTypeSymbol policy)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var type = policy; type is not null; type = type.BaseType) types.Push(type);
        return types;
    }
}
