using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Platform.Gate.Engine.Yaml;

/// <summary>A value of a YAML program, with the resources it depends on.</summary>
internal readonly record struct YamlValue(PropertyValue Value, ImmutableSortedSet<string> Dependencies)
{
    private static readonly ImmutableSortedSet<string> Nothing = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static YamlValue Of(PropertyValue value) => new(value, Nothing);

    public static YamlValue Of(PropertyValue value, IEnumerable<YamlValue> parts) =>
        new(value, parts.Aggregate(Nothing, (all, part) => all.Union(part.Dependencies)));

    public YamlValue With(PropertyValue value) => this with { Value = value };

    public YamlValue DependingOn(string urn) => this with { Dependencies = Dependencies.Add(urn) };
}
