using System.Text.Json;

namespace Pulumi.Tests.Sample;

internal sealed class BucketArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("zones")]
    private InputList<string>? _zones;

    [Input("rules")]
    private InputList<RuleArgs>? _rules;

    [Input("acl")]
    public Input<string>? Acl { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("open")]
    public Input<bool>? Open { get; set; }

    [Input("rule")]
    public Input<RuleArgs>? Rule { get; set; }

    [Input("tier")]
    public Input<Tier>? Tier { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("owner")]
    public InputUnion<int, string>? Owner { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }

    [Input("target")]
    public Input<Resource>? Target { get; set; }

    [Input("plain")]
    public string? Plain { get; set; }

    [Input("element")]
    public JsonElement? Element { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("copy")]
    public Input<BucketRule>? Copy { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ?? (_tags = new InputMap<string>());
        set => _tags = value;
    }

    public InputList<string> Zones
    {
        get => _zones ?? (_zones = new InputList<string>());
        set => _zones = value;
    }

    public InputList<RuleArgs> Rules
    {
        get => _rules ?? (_rules = new InputList<RuleArgs>());
        set => _rules = value;
    }

    public static new BucketArgs Empty => new();
}

internal sealed class RuleArgs : ResourceArgs
{
    [Input("days", required: true)]
    public Input<int> Days { get; set; } = null!;

    [Input("prefix")]
    public Input<string>? Prefix { get; set; }
}

[OutputType]
internal sealed class BucketRule
{
    public readonly int Days;
    public readonly string? Prefix;

    [OutputConstructor]
    private BucketRule(int days, string? prefix)
    {
        Days = days;
        Prefix = prefix;
    }

    public static BucketRule Of(int days, string? prefix) => new(days, prefix);
}

[EnumType]
internal readonly struct Tier : IEquatable<Tier>
{
    private readonly string _value;

    private Tier(string value) => _value = value;

    public static Tier Cold { get; } = new("cold");

    public static explicit operator string(Tier value) => value._value;

    public static bool operator ==(Tier left, Tier right) => left.Equals(right);

    public static bool operator !=(Tier left, Tier right) => !left.Equals(right);

    public bool Equals(Tier other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Tier other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

internal enum Level
{
    None = 0,
    High = 2,
}
