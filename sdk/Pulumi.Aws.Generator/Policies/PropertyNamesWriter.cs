using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Policies;

/// <summary>Writes what <c>AwsSchema</c> looks names up in: a text a type, so that nothing is built before somebody asks.</summary>
internal static class PropertyNamesWriter
{
    public static string Write(AwsPackage package)
    {
        var resources = package.Modules.SelectMany(module => module.Resources).OrderBy(resource => resource.Token, System.StringComparer.Ordinal).ToList();
        var types = package.Modules.SelectMany(module => module.Types).Where(type => type.Uses.HasFlag(Uses.View));
        var source = new SourceWriter();
        source.Line("namespace Pulumi.Policy.Aws;").Line();
        source.Block("public static partial class AwsSchema", () =>
        {
            source.Line($"public const string ProviderVersion = {Literal.Of(package.Version)};").Line();
            source.Line("private static string[] Tokens =>").Line("[");
            foreach (var token in resources.SelectMany(resource => resource.Twins.Prepend(resource.Token))) source.Line($"    {Literal.Of(token)},");
            source.Line("];").Line();
            source.Line("private static string? Row(string key) => key switch").Line("{");
            foreach (var resource in resources)
                source.Line($"    {string.Join(" or ", resource.Twins.Prepend(resource.Token).Select(Literal.Of))} => {Row(resource.Properties)},");
            foreach (var type in types) source.Line($"    {Literal.Of(type.Key)} => {Row(type.Properties)},");
            source.Line("    _ => null,").Line("};");
        });
        return source.ToString();
    }

    private static string Row(EquatableArray<Property> properties) => Literal.Of(string.Join(" ", properties.Select(Entry)));

    // name, name=key for a nested type or a list of it, name=*key for a map of it; name=* where any name may follow.
    private static string Entry(Property property) => Target(property.Type.Settled()) is { } target ? $"{property.Wire}={target}" : property.Wire;

    private static string? Target(Shape shape) => shape switch
    {
        Shape.ListOf list => Target(list.Element),
        Shape.MapOf map => "*" + Target(map.Element),
        Shape.Nested nested => nested.Key,
        _ => null,
    };
}
