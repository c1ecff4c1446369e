using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Policy.Generator;

/// <summary>A property with <c>[Setting]</c>: its schema for the engine, and how it is set from a configuration.</summary>
internal sealed record SettingModel(string Declaration, string Assignment)
{
    public static IReadOnlyList<SettingModel> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
    [
        .. type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "Pulumi.Policy.SettingAttribute"))
            .Select(property => Of(property, compilation, cancellation)),
    ];

    private static SettingModel Of(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        var name = char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
        var (schema, read) = Kind(property.Type);
        var members = new List<string>(schema) { $"\"description\": {Json(Documentation.Of(property, cancellation).Summary)}" };
        members.AddRange(Range(property));
        if (Default(property, compilation, cancellation) is { } value) members.Add($"\"default\": {value}");
        var required = members.Any(member => member.StartsWith("\"default\"", StringComparison.Ordinal)) ? "false" : "true";
        var declaration = $"global::Pulumi.Policy.Setting.Of({Literal.Of(name)}, {Literal.Of($"{{{string.Join(", ", members)}}}")}u8, {required})";
        return new(declaration, $"{property.Name} = {string.Format(CultureInfo.InvariantCulture, read, Literal.Of(name))}");
    }

    private static (IReadOnlyList<string> Schema, string Read) Kind(ITypeSymbol type)
    {
        const string Reader = "global::Pulumi.Policy.SettingReader.";
        if (type.TypeKind == TypeKind.Enum)
        {
            var names = type.GetMembers().OfType<IFieldSymbol>().Select(field => Json(char.ToLowerInvariant(field.Name[0]) + field.Name.Substring(1)));
            var qualified = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            return (["\"type\": \"string\"", $"\"enum\": [{string.Join(", ", names)}]"], $"global::System.Enum.Parse<{qualified}>({Reader}Text(settings, {{0}}), ignoreCase: true)");
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => (["\"type\": \"boolean\""], $"{Reader}Flag(settings, {{0}})"),
            SpecialType.System_Int32 => (["\"type\": \"integer\""], $"(int){Reader}Number(settings, {{0}})"),
            SpecialType.System_Double => (["\"type\": \"number\""], $"{Reader}Number(settings, {{0}})"),
            SpecialType.System_String => (["\"type\": \"string\""], $"{Reader}Text(settings, {{0}})"),
            _ => (["\"type\": \"array\"", "\"items\": {\"type\": \"string\"}"], $"{Reader}Texts(settings, {{0}})"),
        };
    }

    private static IEnumerable<string> Range(IPropertySymbol property)
    {
        var range = property.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.ToDisplayString() == "System.ComponentModel.DataAnnotations.RangeAttribute");
        if (range is null || range.ConstructorArguments.Length != 2) return [];
        return [$"\"minimum\": {Json(range.ConstructorArguments[0].Value)}", $"\"maximum\": {Json(range.ConstructorArguments[1].Value)}"];
    }

    private static string? Default(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax;
        if (declaration?.Initializer?.Value is not { } initializer) return null;
        var model = compilation.GetSemanticModel(initializer.SyntaxTree);
        if (initializer is CollectionExpressionSyntax list)
        {
            var elements = list.Elements.OfType<ExpressionElementSyntax>().Select(element => Json(model.GetConstantValue(element.Expression, cancellation).Value));
            return $"[{string.Join(", ", elements)}]";
        }

        if (property.Type.TypeKind == TypeKind.Enum && model.GetSymbolInfo(initializer, cancellation).Symbol is IFieldSymbol field)
            return Json(char.ToLowerInvariant(field.Name[0]) + field.Name.Substring(1));
        return model.GetConstantValue(initializer, cancellation) is { HasValue: true, Value: { } value } ? Json(value) : null;
    }

    private static string Json(object? value) => value switch
    {
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "null",
    };
}
