using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Aws.Tests;

/// <summary>Writes the type of a public member as the official package's sources have it, question marks included.</summary>
internal static class OfficialMember
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The members of a class, each as <c>Name Type</c>, with an exclamation mark after a required input.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var properties = type.GetProperties(Declared).Select(property => $"{property.Name} {Write(nullability.Create(property))}{Mark(type, property)}");
        var fields = type.GetFields(Declared).Select(field => $"{field.Name} {Write(nullability.Create(field))}");
        return properties.Concat(fields).Order(StringComparer.Ordinal);
    }

    // The attribute stands on the property, or on the field behind it: the one whose name differs only in its case.
    private static string Mark(Type type, PropertyInfo property)
    {
        MemberInfo? field = type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(field => field.Name.Equals("_" + property.Name, StringComparison.OrdinalIgnoreCase));
        var input = (field?.CustomAttributes ?? []).Concat(property.CustomAttributes).FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute));
        return input?.ConstructorArguments[1].Value is true ? " !" : "";
    }

    private static string Write(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } value) return Keyword(value) + "?";
        var name = info.Type.IsGenericType
            ? $"{info.Type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Write))}>"
            : Keyword(info.Type);
        return info.ReadState == NullabilityState.Nullable && info.Type != typeof(ImmutableArray<>) ? name + "?" : name;
    }

    private static string Keyword(Type type) => type.Name switch
    {
        "Boolean" => "bool",
        "Int32" => "int",
        "Double" => "double",
        "String" => "string",
        "Object" => "object",
        _ => type.FullName!,
    };
}
