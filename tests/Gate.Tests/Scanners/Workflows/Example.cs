using Platform.Gate.Scanners.Workflows;

namespace Gate.Tests.Scanners.Workflows;

/// <summary>An audit's example as a repository: a bare list of steps gets a workflow around it, and <c># here</c> is taken out.</summary>
internal static class Example
{
    private const string Mark = "# here";

    private const string Around = """
        name: Example
        on: push
        permissions: {}
        jobs:
          job:
            runs-on: ubuntu-24.04
            steps:

        """;

    /// <summary>The lines that an audit complains about, in order.</summary>
    public static async Task<IReadOnlyList<int>> JudgeAsync(RepositoryAudit audit, string text)
    {
        using var workspace = new TemporaryDirectory();
        workspace.Write(audit.ExamplePath, Lines(text).Aggregate(string.Empty, (all, line) => $"{all}{line.Replace(Mark, string.Empty, StringComparison.Ordinal).TrimEnd()}\n"));

        // So that a repository is there whatever the example is.
        workspace.Write(".github/workflows/empty.yml", "name: Empty\non: workflow_call\npermissions: {}\njobs: {}\n");
        var repository = Repository.Read(workspace.Path);
        var told = audit is ActionlintAudit ? await Actionlint.Installed().LintAsync(repository.Workflows, CancellationToken.None) : [];
        var answers = audit.Judge(new(repository, audit.ExampleSettings) { Actionlint = [.. told.Where(finding => finding.Workflow.Path == audit.ExamplePath)] });
        return [.. answers.SelectMany(answer => answer.Flaws).Select(flaw => flaw.Place!.Line).Distinct().Order()];
    }

    /// <summary>The lines that are marked.</summary>
    public static IReadOnlyList<int> Marked(string text) =>
        [.. Lines(text).Select((line, index) => (line, index)).Where(pair => pair.line.Contains(Mark, StringComparison.Ordinal)).Select(pair => pair.index + 1)];

    private static IEnumerable<string> Lines(string text) =>
        text.StartsWith("- ", StringComparison.Ordinal)
            ? Around.TrimEnd('\n').Split('\n').Concat(text.Split('\n').Select(line => $"      {line}"))
            : text.Split('\n');
}
