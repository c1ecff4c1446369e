using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>What a setting's type is in a schema, and how it is read from a configuration.</summary>
/// <param name="Schema">The members of the schema.</param>
/// <param name="Read">The expression that reads it, with <c>{0}</c> for the name.</param>
/// <param name="IsOptional">Whether null stands for what is not configured.</param>
internal sealed record SettingType(IReadOnlyList<string> Schema, string Read, bool IsOptional = false)
{
    private const string Reader = "global::Pulumi.Policy.SettingReader.";

    private static readonly SettingType Texts = new(["\"type\": \"array\"", "\"items\": {\"type\": \"string\"}"], $"{Reader}Texts(settings, {{0}})");

    private static readonly string[] Lists = ["IReadOnlyList", "IReadOnlyCollection", "IEnumerable"];

    /// <summary>How a type is configured; null for a type that no configuration can give.</summary>
    public static SettingType? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Optional(Of(nullable.TypeArguments[0]), type);
        return type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Optional(Plain(type), type) : Plain(type);
    }

    private static SettingType? Optional(SettingType? plain, ITypeSymbol type) => plain is null ? null : plain with
    {
        Read = $"{Reader}IsSet(settings, {{0}}) ? {plain.Read} : default({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})",
        IsOptional = true,
    };

    private static SettingType? Plain(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new(["\"type\": \"boolean\""], $"{Reader}Flag(settings, {{0}})"),
        SpecialType.System_Int32 => new(["\"type\": \"integer\""], $"(int){Reader}Number(settings, {{0}})"),
        SpecialType.System_Int64 => new(["\"type\": \"integer\""], $"(long){Reader}Number(settings, {{0}})"),
        SpecialType.System_Double => new(["\"type\": \"number\""], $"{Reader}Number(settings, {{0}})"),
        SpecialType.System_String => new(["\"type\": \"string\""], $"{Reader}Text(settings, {{0}})"),
        _ when type.TypeKind == TypeKind.Enum => Enumeration(type),
        _ when type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => Texts,
        _ when type is INamedTypeSymbol { TypeArguments.Length: 1 } list && Lists.Contains(list.Name) && list.TypeArguments[0].SpecialType == SpecialType.System_String => Texts,
        _ => null,
    };

    private static SettingType Enumeration(ITypeSymbol type)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Select(field => JsonText.Of(JsonText.Camel(field.Name)));
        var qualified = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(["\"type\": \"string\"", $"\"enum\": [{string.Join(", ", names)}]"], $"global::System.Enum.Parse<{qualified}>({Reader}Text(settings, {{0}}), ignoreCase: true)");
    }
}
