using Platform.Gate.Packs;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Configuration;

/// <summary>A project that the gate judges.</summary>
/// <param name="Directory">Its directory, as a path that can be opened.</param>
/// <param name="Stacks">The stacks; empty for all that have a configuration file.</param>
internal sealed record GateProject(string Directory, IReadOnlyList<string> Stacks);

/// <summary>
/// <c>gate.yaml</c>: what is judged in a repository, by what, and what blocks. Paths in it are seen from its own directory. The schema in
/// <c>docs/gate.schema.json</c> says the same to editors.
/// </summary>
internal sealed record GateFile
{
    public const string Name = "gate.yaml";

    public static IReadOnlyList<string> Keys { get; } = ["projects", "configuration", "packs", "waivers", "notWaivable", "baseline", "thresholds", "scanners", "formats", "judge"];

    public static IReadOnlyList<string> ProjectKeys { get; } = ["directory", "stacks"];

    public static IReadOnlyList<string> PackKeys { get; } = ["path", "configuration"];

    public static IReadOnlyList<string> ThresholdKeys { get; } = ["failOn", "failOnUndetermined", "minSeverity"];

    /// <summary>The path of the file.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<GateProject> Projects { get; init; }

    /// <summary>Enforcement levels and settings by policy name; null when none are given.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    /// <summary>The packs that judge beside the gate's own.</summary>
    public IReadOnlyList<PackChoice> Packs { get; init; } = [];

    /// <summary>The file with the waivers; null for the one of each project.</summary>
    public string? Waivers { get; init; }

    public IReadOnlyList<string> NotWaivable { get; init; } = [];

    public string? Baseline { get; init; }

    public Severity? FailOn { get; init; }

    public Severity? FailOnUndetermined { get; init; }

    public Severity? MinimumSeverity { get; init; }

    /// <summary>The settings of each scanner to run, by its name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Scanners { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Reports to write, as <c>--format</c> takes them.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Patterns of the files that decide how changes are judged, beside those that always do.</summary>
    public IReadOnlyList<string> Judge { get; init; } = [];

    /// <summary>The files that it names to judge by: whoever changes one changes the judge.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The directory that paths are seen from.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <exception cref="InputException">It cannot be read, or something in it is not known.</exception>
    public static GateFile Read(string path) =>
        Of(YamlFile.ReadNode(path) ?? throw new InputException($"{Shown.Path(path)} is empty: name a project, as in `projects: [{{ directory: infra/service }}]`."), path);

    /// <exception cref="InputException">Something in it is not known.</exception>
    public static GateFile Of(YamlNode root, string path)
    {
        var file = new YamlSection(root, path, Name, Keys);
        var directory = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        var thresholds = file.Section("thresholds", ThresholdKeys);
        var scanners = ReadScanners(file, path);
        return new()
        {
            Path = path,
            Projects =
            [
                .. file.Sections("projects", "a project", ProjectKeys).Select(project =>
                    new GateProject(Under(project.RequiredText("directory", "directory: infra/service")), project.Texts("stacks"))),
            ],
            Configuration = file.Node("configuration") is { } configuration ? ReadConfiguration(configuration, path, Under) : null,
            Packs =
            [
                .. file.Sections("packs", "a pack", PackKeys).Select(pack => new PackChoice(
                    Under(pack.RequiredText("path", "path: policies/acme")),
                    pack.Node("configuration") is { } settings ? ReadMap(settings, path, Under) : null)),
            ],
            Waivers = file.Text("waivers") is { } waivers ? Under(waivers) : null,
            NotWaivable = file.Texts("notWaivable"),
            Baseline = file.Text("baseline") is { } baseline ? Under(baseline) : null,
            FailOn = thresholds?.Word<Severity>("failOn"),
            FailOnUndetermined = thresholds?.Word<Severity>("failOnUndetermined"),
            MinimumSeverity = thresholds?.Word<Severity>("minSeverity"),
            Scanners = scanners,
            Formats = [.. file.Texts("formats").Select(format => Format(format, file, Under))],
            Judge = file.Texts("judge"),
            Files =
            [
                .. new[] { file.Text("waivers"), file.Text("baseline"), (file.Node("configuration") as YamlScalarNode)?.Value }
                    .Concat(scanners.Values.SelectMany(settings => new[] { "allow", "ignore" }.Select(key => settings.GetValueOrDefault(key))))
                    .OfType<string>().Select(Under),
            ],
        };

        string Under(string relative) => Shown.Path(System.IO.Path.GetFullPath(relative, directory));
    }

    private static IReadOnlyDictionary<string, PolicyConfiguration> ReadConfiguration(YamlNode node, string path, Func<string, string> under) =>
        PolicyConfigFile.Of(ReadMap(node, path, under), node is YamlScalarNode { Value: { } file } ? under(file) : Shown.Path(path));

    private static PropertyMap ReadMap(YamlNode node, string path, Func<string, string> under) =>
        node is YamlScalarNode { Value: { } file } ? PolicyConfigFile.ReadMap(under(file))
        : YamlFile.ToValue(node, path).Map ?? throw new InputException($"{Shown.Path(path)}: `configuration` must be a file, or a mapping with policy names.");

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadScanners(YamlSection file, string path) =>
        file.Section("scanners", Scanner.Names) is not { } scanners ? [] : Scanner.All.Where(scanner => scanners.Node(scanner.Name) is not null).ToDictionary(
            scanner => scanner.Name,
            IReadOnlyDictionary<string, string> (scanner) => ReadScanner(scanners.Node(scanner.Name)!, path, scanner),
            StringComparer.Ordinal);

    // `workflows:` with nothing behind it runs the scanner as it is.
    private static Dictionary<string, string> ReadScanner(YamlNode node, string path, Scanner scanner)
    {
        if (node is YamlScalarNode { Value: null or "" }) return new Dictionary<string, string>(StringComparer.Ordinal);
        var section = new YamlSection(node, path, $"`{scanner.Name}`", scanner.Keys);
        return section.Members.ToDictionary(member => member.Key, member => section.Text(member.Key)!, StringComparer.Ordinal);
    }

    private static string Format(string text, YamlSection file, Func<string, string> under)
    {
        var target = Reports.ReportTarget.Parse(text);
        if (!Reports.ReportWriter.Formats.Contains(target.Format))
            throw file.Wrong(file.Node("formats")!, $"'{target.Format}' is not a format; {Suggestion.For(target.Format, Reports.ReportWriter.Formats)}");
        return target.File is { } path ? $"{target.Format}={under(path)}" : target.Format;
    }
}
