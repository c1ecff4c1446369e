using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Tests.Sample;

/// <summary>A resource as a generator writes it, with an output of every kind.</summary>
internal sealed class Bucket : CustomResource
{
    public const string Type = "test:storage/bucket:Bucket";

    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base(Type, name, args ?? new BucketArgs(), MakeOptions(options, id: null))
    {
    }

    private Bucket(string name, Input<string> id, CustomResourceOptions? options)
        : base(Type, name, null, MakeOptions(options, id))
    {
    }

    [Output("acl")]
    public Output<string?> Acl { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("maximum")]
    public Output<int?> Maximum { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("open")]
    public Output<bool> Open { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("rule")]
    public Output<BucketRule?> Rule { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<BucketRule>> Rules { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier> Tier { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("owner")]
    public Output<Union<int, string>> Owner { get; private set; } = null!;

    [Output("document")]
    public Output<JsonElement> Document { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("source")]
    public Output<AssetOrArchive?> File { get; private set; } = null!;

    [Output("twin")]
    public Output<Bucket?> Twin { get; private set; } = null!;

    public static Bucket Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new() { Version = "1.2.3" }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
