using System.CommandLine;
using Platform.Gate.Configuration;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate init</c>: writes a commented <c>gate.yaml</c> for the Pulumi projects of a repository.</summary>
internal static class InitCommand
{
    private const string SchemaName = "gate.schema.json";

    // Folders with code of others, or with what builds leave behind.
    private static readonly string[] Skipped = ["node_modules", "bin", "obj", "artifacts", "dist", "vendor", "venv", "__pycache__"];

    public static Command Create()
    {
        var force = new Option<bool>("--force") { Description = "Write over a gate.yaml that is there." };
        var command = new Command("init", "Write a commented gate.yaml for the Pulumi projects below this folder.") { force };
        command.SetAction(parsed => (int)Run(Environment.CurrentDirectory, parsed.GetValue(force)));
        return command;
    }

    private static ExitCode Run(string root, bool force)
    {
        var target = Path.Combine(root, GateFile.Name);
        if (File.Exists(target) && !force) throw new InputException($"{GateFile.Name} is there already: edit it, or write over it with --force.");
        var projects = Projects(root).ToList();
        if (projects.Count == 0) throw new InputException($"There is no Pulumi.yaml in {root} or below it: run this in the repository of a Pulumi project.");
        try
        {
            WholeFile.Write(Path.Combine(root, SchemaName), writer => writer.Write(Schema()));
            WholeFile.Write(target, writer => writer.Write(Text(root, projects)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {target} could not be written: {exception.Message}");
            return ExitCode.Failed;
        }

        Console.WriteLine($"{GateFile.Name} names {Words.Count(projects.Count, "project")}; {SchemaName} lets editors complete it. Judge with `gate run`.");
        return ExitCode.Passed;
    }

    private static IEnumerable<PulumiProject> Projects(string root)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            if (File.Exists(Path.Combine(folder, "Pulumi.yaml"))) yield return PulumiProject.Read(folder);
            foreach (var child in Directory.EnumerateDirectories(folder, "*", options).OrderDescending(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(child);
                if (!name.StartsWith('.') && !Skipped.Contains(name)) folders.Push(child);
            }
        }
    }

    private static string Text(string root, IReadOnlyList<PulumiProject> projects) => $"""
        # yaml-language-server: $schema=./{SchemaName}
        # What the gate judges in this repository, and what blocks. Judge with `gate run`; paths are seen from this file.

        projects:
        {string.Join('\n', projects.Select(project => Project(root, project)))}

        # Enforcement levels and settings by policy name, as in a policy pack configuration of Pulumi; or the name of such a file.
        # configuration:
        #   logs-group-retention: {"{ enforcementLevel: mandatory, minimumDays: 90 }"}

        # Decisions to live with a finding for a while; default: waivers.yaml beside each Pulumi.yaml.
        # waivers: waivers.yaml

        # Policies that nobody may waive.
        # notWaivable: [ecr-no-public-repository]

        # What stood when the gate came does not block: write it once with `gate run --baseline baseline.json --update-baseline`.
        # baseline: baseline.json

        # Thresholds only tighten: low, medium, high or critical.
        # thresholds:
        #   failOn: high
        #   failOnUndetermined: critical
        #   minSeverity: low

        # Scanners that run beside the policies.
        # scanners:
        #   workflows:
        #   secrets:
        #   image: {"{ severity: high }"}   # judged with `gate run --image REPOSITORY@DIGEST`

        # Reports, as --format takes them.
        formats: [console]

        # Further files that decide how changes are judged; `gate run --base COMMIT` tells when a change alters them.
        # judge: [policies/**]

        """;

    private static string Project(string root, PulumiProject project)
    {
        var directory = Path.GetRelativePath(root, project.Directory).Replace('\\', '/');
        var stacks = project.Stacks();
        return stacks.Count == 0
            ? $"  - directory: {Quoted(directory)}   # has no Pulumi.STACK.yaml: name its stacks with `stacks: [dev]`"
            : $"  - directory: {Quoted(directory)}\n    stacks: [{string.Join(", ", stacks.Select(Quoted))}]";
    }

    // Names that YAML would read as something else, or not at all.
    private static string Quoted(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.') && !char.IsAsciiDigit(text[0]) && text is not ("true" or "false" or "null")
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Schema()
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(SchemaName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
