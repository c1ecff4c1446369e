using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>One instruction of a Dockerfile, continued lines joined.</summary>
internal sealed record Instruction(string Name, string Arguments, int Line);

/// <summary>A stage of a build.</summary>
/// <param name="Base">The image, or the stage, it starts from; arguments with a default are filled in.</param>
/// <param name="Alias">Its own name; empty when it has none.</param>
/// <param name="From">Its first instruction.</param>
/// <param name="Instructions">What follows.</param>
internal sealed record Stage(string Base, string Alias, Instruction From, List<Instruction> Instructions);

/// <summary>A Dockerfile, as far as the audits have to understand it.</summary>
internal sealed partial class Dockerfile
{
    private readonly SourceText _source;

    public Dockerfile(SourceText source)
    {
        _source = source;
        Instructions = [.. Read(source.Text)];
        var stages = new List<Stage>();
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instruction in Instructions)
        {
            if (instruction.Name == "FROM") stages.Add(ReadStage(instruction, arguments));
            else if (stages.Count > 0) stages[^1].Instructions.Add(instruction);
            else if (instruction.Name == "ARG" && instruction.Arguments.Split('=', 2) is [var name, var value]) arguments[name] = value.Trim('"', '\'');
        }

        Stages = stages;
    }

    public IReadOnlyList<Instruction> Instructions { get; }

    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The stages that start from an image, not from nothing and not from another stage.</summary>
    public IEnumerable<Stage> Bases => Stages.Where((stage, index) => stage.Base != "scratch" && Before(stage, index) is null);

    public Flaw Flaw(Instruction instruction, string message) =>
        new(new(_source.Path, instruction.Line, 1), instruction.Name, $"{instruction.Name} {instruction.Arguments}", message);

    /// <summary>The last <c>USER</c>, of the stage or of the stages it starts from.</summary>
    public Instruction? EffectiveUser(Stage stage) =>
        stage.Instructions.LastOrDefault(instruction => instruction.Name == "USER")
        ?? (Before(stage, Stages.ToList().IndexOf(stage)) is { } before ? EffectiveUser(before) : null);

    /// <summary>The stage that starts from an image, on which this one is built.</summary>
    public Stage Origin(Stage stage) => Before(stage, Stages.ToList().IndexOf(stage)) is { } before ? Origin(before) : stage;

    private Stage? Before(Stage stage, int index) =>
        Stages.Take(index).LastOrDefault(other => other.Alias.Length > 0 && string.Equals(other.Alias, stage.Base, StringComparison.OrdinalIgnoreCase));

    private static Stage ReadStage(Instruction from, Dictionary<string, string> arguments)
    {
        var words = from.Arguments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();
        var image = Argument().Replace(words.FirstOrDefault() ?? string.Empty, match => arguments.GetValueOrDefault(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : match.Value));
        var alias = words is [_, var word, var name] && string.Equals(word, "AS", StringComparison.OrdinalIgnoreCase) ? name : string.Empty;
        return new(image, alias, from, []);
    }

    private static IEnumerable<Instruction> Read(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim() is "" or ['#', ..]) continue;
            var first = i;
            var whole = new StringBuilder();
            while (true)
            {
                // Comments and empty lines inside a continued instruction do not end it.
                var line = lines[i].Trim();
                if (i == first || line is not ("" or ['#', ..])) whole.Append(line.TrimEnd('\\')).Append(' ');
                var goesOn = line.EndsWith('\\') || (i > first && line is "" or ['#', ..]);
                if (!goesOn || i + 1 >= lines.Length) break;
                i++;
            }

            var words = whole.ToString().Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0) yield return new(words[0].ToUpperInvariant(), words.Length > 1 ? words[1].Trim() : string.Empty, first + 1);
            i = AfterDocuments(whole.ToString(), lines, i);
        }
    }

    // What stands in a here-document is a script or a file, and no instruction.
    private static int AfterDocuments(string instruction, string[] lines, int at)
    {
        if (!TakesDocuments().IsMatch(instruction)) return at;
        foreach (Match document in HereDocument().Matches(instruction))
        {
            do at++;
            while (at < lines.Length && (document.Groups[1].Success ? lines[at].TrimStart('\t') : lines[at]).TrimEnd('\r') != document.Groups[2].Value);
        }

        return at;
    }

    [GeneratedRegex("^(?:RUN|COPY|ADD)\\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesDocuments();

    [GeneratedRegex("""(?<!<)<<(-)?["']?([A-Za-z_]\w*)["']?""", RegexOptions.CultureInvariant)]
    private static partial Regex HereDocument();

    [GeneratedRegex(@"\$(?:\{)?(\w+)(?::-([^}]*))?\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}

/// <summary>An audit of one Dockerfile at a time.</summary>
internal abstract class DockerfileAudit(PolicyMetadata metadata) : RepositoryAudit(metadata)
{
    public override string ExamplePath => "Dockerfile";

    public sealed override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context) =>
        context.Repository.Dockerfiles.Select(source => (source.Path, (IReadOnlyList<Flaw>)[.. Judge(new Dockerfile(source))]));

    protected abstract IEnumerable<Flaw> Judge(Dockerfile file);
}
