using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Policy.Generator;

/// <summary>
/// The JSON schema of a setting. It is made where the property is written, since neither its initial value nor its documentation reaches
/// another assembly; an assembly attribute takes it there.
/// </summary>
internal sealed record SettingSchema(string Json, bool Required)
{
    private const string Attribute = "Pulumi.Policy.SettingSchemaAttribute";

    /// <summary>The schema; null when the property is in an assembly that does not tell it.</summary>
    public static SettingSchema? Of(IPropertySymbol property, SettingType type, Compilation compilation, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly)
            ? Written(property, type, compilation, cancellation)
            : Told(property);

    /// <summary>The attribute that tells the schema to assemblies with heirs of the class; null when there can be none.</summary>
    public static string? Telling(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        var type = property.ContainingType;
        if (type.IsSealed || !IsPublic(type) || SettingType.Of(property.Type) is not { } kind) return null;
        var schema = Written(property, kind, compilation, cancellation);
        var owner = (type.IsGenericType ? type.ConstructUnboundGenericType() : type).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return $"[assembly: global::{Attribute}(typeof({owner}), {Literal.Of(property.Name)}, {Literal.Of(schema.Json)}, {(schema.Required ? "true" : "false")})]\n";
    }

    private static bool IsPublic(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        }

        return true;
    }

    private static SettingSchema? Told(IPropertySymbol property) => property.ContainingAssembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute
            && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
            && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, property.ContainingType.OriginalDefinition)
            && attribute.ConstructorArguments[1].Value as string == property.Name)
        .Select(attribute => new SettingSchema((string)attribute.ConstructorArguments[2].Value!, attribute.ConstructorArguments[3].Value is true))
        .FirstOrDefault();

    private static SettingSchema Written(IPropertySymbol property, SettingType type, Compilation compilation, CancellationToken cancellation)
    {
        var members = new List<string>(type.Schema) { $"\"description\": {JsonText.Of(Documentation.Of(property.OriginalDefinition, cancellation).Summary)}" };
        members.AddRange(Range(property));
        var initial = Default(property, compilation, cancellation);
        if (initial is not null) members.Add($"\"default\": {initial}");
        return new($"{{{string.Join(", ", members)}}}", initial is null && !type.IsOptional);
    }

    private static IEnumerable<string> Range(IPropertySymbol property)
    {
        var range = property.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.ToDisplayString() == "System.ComponentModel.DataAnnotations.RangeAttribute");
        if (range is null || range.ConstructorArguments.Length != 2) return [];
        return [$"\"minimum\": {JsonText.Of(range.ConstructorArguments[0].Value)}", $"\"maximum\": {JsonText.Of(range.ConstructorArguments[1].Value)}"];
    }

    private static string? Default(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        var declaration = property.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax;
        if (declaration?.Initializer?.Value is not { } initializer) return null;
        var model = compilation.GetSemanticModel(initializer.SyntaxTree);
        if (initializer is CollectionExpressionSyntax list)
        {
            var elements = list.Elements.OfType<ExpressionElementSyntax>().Select(element => JsonText.Of(model.GetConstantValue(element.Expression, cancellation).Value));
            return $"[{string.Join(", ", elements)}]";
        }

        if (model.GetSymbolInfo(initializer, cancellation).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field) return JsonText.Of(JsonText.Camel(field.Name));
        return model.GetConstantValue(initializer, cancellation) is { HasValue: true, Value: { } value } ? JsonText.Of(value) : null;
    }
}
