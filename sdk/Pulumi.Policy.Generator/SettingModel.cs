using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>A property with <c>[Setting]</c>: its schema for the engine, and how it is set from a configuration.</summary>
internal sealed record SettingModel(string Name, string Declaration, string Assignment)
{
    public static bool IsSetting(IPropertySymbol property) =>
        property.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "Pulumi.Policy.SettingAttribute");

    public static string NameOf(IPropertySymbol property) => JsonText.Camel(property.Name);

    /// <summary>The setting as a policy has it; null when there is a problem with it.</summary>
    public static SettingModel? Of(INamedTypeSymbol policy, IPropertySymbol property, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        var place = InheritedSettings.InSource(property, policy);
        if (property.IsStatic || property.SetMethod is not { } setter || !compilation.IsSymbolAccessibleWithin(property, compilation.Assembly) || !compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly))
        {
            problems.Add(Problem.Of(Problems.SettingWithoutInit, place, NameOf(property), property.ContainingType.Name));
            return null;
        }

        if (SettingType.Of(property.Type) is not { } type)
        {
            problems.Add(Problem.Of(Problems.SettingOfOtherType, place, NameOf(property), property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            return null;
        }

        if (SettingSchema.Of(property, type, compilation, cancellation) is not { } schema)
        {
            problems.Add(Problem.Of(Problems.SettingWithoutSchema, place, policy.Name, NameOf(property), property.ContainingType.Name));
            return null;
        }

        var name = Literal.Of(NameOf(property));
        return new(
            NameOf(property),
            $"global::Pulumi.Policy.Setting.Of({name}, {Literal.Of(schema.Json)}u8, {(schema.Required ? "true" : "false")})",
            $"{property.Name} = {string.Format(CultureInfo.InvariantCulture, type.Read, name)}");
    }
}
