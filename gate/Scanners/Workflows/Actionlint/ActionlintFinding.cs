using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Actionlint;

/// <summary>Something that actionlint says of a workflow.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Node">What it is about.</param>
/// <param name="Path">The way there, such as <c>jobs.test.steps[2].run</c>.</param>
/// <param name="Offset">Where in the value of a scalar.</param>
/// <param name="Kind">The rule of actionlint that says it, such as <c>expression</c>.</param>
/// <param name="Message">What it says.</param>
internal sealed partial record ActionlintFinding(Workflow Workflow, YamlNode Node, string Path, int Offset, string Kind, string Message)
{
    /// <summary>The value from where it is about, such as <c>github.event.number }}</c>.</summary>
    public string Rest => Node is YamlScalarNode { Value: { } value } && Offset < value.Length ? value[Offset..] : string.Empty;

    public Flaw ToFlaw()
    {
        var place = Node is YamlScalarNode scalar && Index is > 0 and var index && index < scalar.Value?.Length
            ? Workflow.Source.Of(scalar, index, Word().Match(scalar.Value, index).Value)
            : Workflow.Source.Of(Node);
        return new(place, Path, $"{Steps().Replace(Path, "steps")} {Places().Replace(Message, string.Empty)}", Told());
    }

    // Of a script it names the start; the command that it is about is somewhere inside.
    private int Index => Command().Match(Message) is { Success: true } command && Node.Text() is { } script
        ? Math.Max(0, script.IndexOf($"::{command.Groups[1].Value}", StringComparison.Ordinal))
        : Offset;

    // What it lists was all there was in 2022. Of an expression it does not say which.
    private string Told()
    {
        var message = Sources.Shown.Line(Lists().Replace(Message, string.Empty), limit: 300);
        return Kind == "expression" && Chain().Match(Rest) is { Length: > 0 } chain ? $"`{chain.Value}`: {message}" : message;
    }

    [GeneratedRegex("^workflow command \"([a-z-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*", RegexOptions.CultureInvariant)]
    private static partial Regex Chain();

    [GeneratedRegex(@"\G\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"steps\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex(@"line:\d+,\s?col(?:umn)?:\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"[.:]? (?:in object type \{.*|expected one of .*|(?:all )?available .* (?:are|is) .*|all required inputs are .*|(?:see )?https://.*|note: (?:filter pattern|to run your job).*)$|, expecting '.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Lists();
}
