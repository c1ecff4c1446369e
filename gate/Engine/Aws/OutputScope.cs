using Pulumi.Protocol;

namespace Platform.Gate.Engine.Aws;

/// <summary>What templates of one resource are evaluated with: its inputs, the outputs found so far, and where it is.</summary>
internal sealed class OutputScope(Urn urn, PropertyMap inputs, AwsPlace place)
{
    public Dictionary<string, PropertyValue> Outputs { get; } = new(StringComparer.Ordinal);

    public Found Value(string name) => name switch
    {
        "account" => Found.Of(place.Account),
        "partition" => Found.Of(place.Partition),
        "suffix" => Found.Of(place.DnsSuffix),
        "region" => place.Region is { } region ? Found.Of(region) : Found.Unknown,
        _ when inputs.TryGet(name, out var input) && input.Kind != PropertyKind.Null => Of(input),
        _ when Outputs.TryGetValue(name, out var output) => Of(output),
        _ => Found.Absent,
    };

    /// <summary>What the choice at a place of the table is made from.</summary>
    public string Seed(string place) => $"{urn.Text}\n{place}";

    /// <summary>The name Pulumi gives: the resource's own with seven hexadecimal digits after it, cut where AWS takes no more.</summary>
    public string Name(bool lower, int limit)
    {
        var name = urn.Name.Length > limit - 8 ? urn.Name[..(limit - 8)] : urn.Name;
        name = $"{name}-{Invented.Hex(Seed("name"), 7)}";
        return lower ? name.ToLowerInvariant() : name;
    }

    private static Found Of(PropertyValue value) => value.Kind switch
    {
        PropertyKind.String => new(value.Text, false, value.IsSecret),
        PropertyKind.Number => new(value.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), false, value.IsSecret),
        PropertyKind.Bool => new(value.Bool!.Value ? "true" : "false", false, value.IsSecret),
        _ => Found.Unknown,
    };
}
