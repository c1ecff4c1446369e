using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Actionlint;

/// <summary>
/// A workflow in a form that every reader of YAML reads alike, and that leads back from a place to a node: brackets in place of indentation,
/// aliases unfolded (actionlint of 2022 knows none), and every scalar, key and bracket on a line of its own.
/// </summary>
internal sealed partial class FlatWorkflow
{
    // A real workflow has some thousand; this many take seconds, and aliases can make as many as they like.
    private const int MostLines = 100_000;

    private const int MostOperators = 20;
    private const int DeepestBrackets = 10;

    private readonly StringBuilder _text = new();
    private readonly List<(YamlNode Node, string Path)> _lines = [];

    private FlatWorkflow(Workflow workflow) => Workflow = workflow;

    public Workflow Workflow { get; }

    public string Text => _text.ToString();

    /// <exception cref="ScannerException">It unfolds to too much.</exception>
    public static FlatWorkflow Of(Workflow workflow)
    {
        var flat = new FlatWorkflow(workflow);
        flat.Write(workflow.Root, string.Empty);
        return flat;
    }

    /// <summary>What stands at a place that actionlint names, and where in the value of the scalar; null where nothing does.</summary>
    public (YamlNode Node, string Path, int Offset)? At(int line, int column)
    {
        if (line < 1 || line > _lines.Count) return null;
        var (node, path) = _lines[line - 1];
        if (node is not YamlScalarNode { Value: { } value } scalar) return (node, path, 0);

        // A space stands before it, and a quote that does not count in a condition without fences.
        var quote = IsPlain(scalar) || (IsCondition(path) && !value.Contains("${{", StringComparison.Ordinal)) ? 0 : 1;
        return (node, path, Index(value, column - 2 - quote));
    }

    // Its columns count bytes.
    private static int Index(string value, int bytes)
    {
        var index = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (bytes <= 0) break;
            bytes -= rune.Utf8SequenceLength;
            index += rune.Utf16SequenceLength;
        }

        return index;
    }

    private static bool IsCondition(string path) => path.EndsWith(".if", StringComparison.Ordinal);

    private void Write(YamlNode node, string path)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                Add($" {(IsPlain(scalar) ? scalar.Value : Quoted(scalar.Value ?? string.Empty, path))}", scalar, path);
                break;
            case YamlSequenceNode sequence:
                Add("[", sequence, path);
                for (var i = 0; i < sequence.Children.Count; i++)
                {
                    var below = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                    Write(sequence.Children[i], below);
                    Add(",", sequence.Children[i], below);
                }

                Add("]", sequence, path);
                break;
            case YamlMappingNode mapping:
                Add("{", mapping, path);
                foreach (var (key, value) in mapping.Children)
                {
                    var below = path.Length > 0 ? $"{path}.{key.Text()}" : key.Text() ?? string.Empty;
                    Add("?", key, below);
                    Write(key, below);
                    Add(":", value, below);
                    Write(value, below);
                    Add(",", value, below);
                }

                Add("}", mapping, path);
                break;
        }
    }

    private void Add(string line, YamlNode node, string path)
    {
        if (_lines.Count == MostLines) throw new ScannerException($"{Workflow.Path} has more than {MostLines} keys and values, aliases unfolded, which is too much for actionlint. Split it, or use fewer aliases.");
        _text.Append(line).Append('\n');
        _lines.Add((node, path));
    }

    // What needs quotes between brackets is a text for every reader, so quotes change nothing.
    private static bool IsPlain(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain or ScalarStyle.Any && scalar.Tag.IsEmpty && (string.IsNullOrEmpty(scalar.Value) || Plain().IsMatch(scalar.Value));

    private static string Quoted(string value, string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in Readable(value, path))
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Inside an expression actionlint counts lines, and everywhere else it does not: with spaces for line breaks an offset is an offset.
    private static string Readable(string value, string path)
    {
        if (IsCondition(path) && !value.Contains("${{", StringComparison.Ordinal)) return IsTooDeep(value) ? "true" : value.Replace('\n', ' ');
        var text = new StringBuilder(value);
        foreach (var expansion in Expansion.In(value))
        {
            if (IsTooDeep(expansion.Text)) text.Remove(expansion.Start, expansion.Text.Length).Insert(expansion.Start, "${{ '' }}".PadRight(expansion.Text.Length));
            else text.Replace('\n', ' ', expansion.Start, expansion.Text.Length);
        }

        return text.ToString();
    }

    // Its stack holds expressions of some 25 operators, and breaks on more.
    private static bool IsTooDeep(string expression)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var character in expression)
        {
            depth += character switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        return deepest > DeepestBrackets || Operator().Count(expression) > MostOperators;
    }

    [GeneratedRegex(@"&&|\|\||!(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();

    [GeneratedRegex("^(?:~|[+.-]?[A-Za-z0-9_][A-Za-z0-9_.+-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
