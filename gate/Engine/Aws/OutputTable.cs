using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Platform.Gate.Engine.Aws;

/// <summary>Makes up the outputs of AWS resources in the shapes that <c>outputs.txt</c> holds.</summary>
internal static class OutputTable
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<OutputRow>>> Rows = new(() => Parse(EmbeddedText.Lines("outputs.txt")));

    /// <summary>The rows of the table by resource type.</summary>
    public static FrozenDictionary<string, ImmutableArray<OutputRow>> All => Rows.Value;

    /// <summary>The outputs of a resource that are not among its inputs, each with its value; what is not there is unknown.</summary>
    public static IReadOnlyDictionary<string, PropertyValue> Synthesise(string type, Urn urn, PropertyMap inputs, AwsPlace place)
    {
        if (!All.TryGetValue(type, out var rows)) return ImmutableDictionary<string, PropertyValue>.Empty;
        var scope = new OutputScope(urn, inputs, place);
        foreach (var row in rows)
        {
            if (scope.Outputs.ContainsKey(row.Output) || inputs[row.Output] is { Kind: not PropertyKind.Null }) continue;
            if (row.Template.Evaluate(scope, row.Output) is { } value) scope.Outputs[row.Output] = value;
        }

        return scope.Outputs.Where(output => output.Value.Kind != PropertyKind.Unknown).ToDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ImmutableArray<OutputRow>> Parse(IEnumerable<string> lines)
    {
        var table = new Dictionary<string, ImmutableArray<OutputRow>.Builder>(StringComparer.Ordinal);
        var current = ImmutableArray.CreateBuilder<OutputRow>();
        foreach (var line in lines)
        {
            if (line[0] == ' ')
            {
                var equals = line.IndexOf(" = ", StringComparison.Ordinal);
                var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
                var template = line[(equals + 3)..(bar < 0 ? line.Length : bar)];
                current.Add(new(line[..equals].Trim(), OutputTemplate.Parse(template), template, bar < 0 ? null : line[(bar + 3)..]));
                continue;
            }

            current = ImmutableArray.CreateBuilder<OutputRow>();
            foreach (var type in line.Split(' ')) table.Add(type, current);
        }

        return table.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutable(), StringComparer.Ordinal);
    }
}

/// <summary>One line of the table: an output, how it is made, and an example of its format.</summary>
internal sealed record OutputRow(string Output, OutputTemplate Template, string Text, string? Example);
