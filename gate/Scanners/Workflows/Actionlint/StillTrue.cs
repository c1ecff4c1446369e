using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Audits;
using Platform.Gate.Scanners.Workflows.Expressions;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Actionlint;

/// <summary>
/// Which findings of actionlint 1.6.22, of November 2022, are still true, and not said by an audit of ours. By GitHub's own schema of workflows
/// (`workflow-v1.0.json` of actions/languageservices), and by what later versions of actionlint took back.
/// </summary>
internal sealed partial class StillTrue(IReadOnlyList<Workflow> workflows)
{
    // `section key`, for keys that GitHub added since.
    private static readonly HashSet<string> NewKeys = new(StringComparer.Ordinal)
    {
        "workflow description", "job snapshot", "job cancel-timeout-minutes", "environment deployment", "concurrency queue", "services entrypoint",
        "services command", "step background", "step wait", "step wait-all", "step cancel", "image_version names", "image_version versions",
    };

    private static readonly string[] NewSteps = ["wait", "wait-all", "cancel"];

    private static readonly HashSet<string> NewActivities = new(StringComparer.Ordinal) { "enqueued", "dequeued", "milestoned", "demilestoned", "typed", "untyped" };

    private static readonly HashSet<string> NewPermissions = new(StringComparer.Ordinal)
        { "attestations", "models", "artifact-metadata", "copilot-requests", "vulnerability-alerts" };

    // `context.property`; what is known of a context was all there was in 2022.
    private static readonly HashSet<string> NewProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        "github.actor_id", "github.repository_id", "github.repository_owner_id", "github.repository_visibility", "github.workflow_ref", "github.workflow_sha",
        "github.job_workflow_sha", "github.secret_source", "github.output", "github.state", "github.step_summary", "github.artifact_cache_size_limit",
        "job.check_run_id", "job.workflow_ref", "job.workflow_sha", "job.workflow_repository", "job.workflow_file_path", "runner.environment", "runner.tracking_id",
    };

    private readonly Dictionary<Workflow, List<ExpressionProblem>> _ours =
        workflows.ToDictionary(workflow => workflow, workflow => ReadableExpressions.Problems(workflow).ToList());

    public bool Allows(ActionlintFinding finding) => finding.Kind switch
    {
        "syntax-check" => Syntax(finding),
        "expression" => Expression(finding),
        "events" => Event(finding),

        // `workflow-expression` says it of the job that needs another.
        "job-needs" => !finding.Message.EndsWith("does not exist in this workflow", StringComparison.Ordinal),

        "matrix" => Matrix(finding.Message),

        // A name may be computed since (actionlint#312).
        "env-var" => !finding.Message.Contains("${{", StringComparison.Ordinal),
        "permissions" => Name(finding, "unknown permission scope") is not { } scope || !NewPermissions.Contains(scope),

        // The labels of 2022; `workflow-removed-runner` knows those that are gone. That two labels exclude each other stays true.
        "runner-label" => finding.Message.Contains("conflicts with", StringComparison.Ordinal),

        // Inputs are those that the actions had in 2022, and a missing version is `workflow-unpinned-action`'s and `workflow-unpinned-image`'s.
        "action" => !finding.Rest.StartsWith("$/", StringComparison.Ordinal)
            && (finding.Message.StartsWith("URI for Docker container", StringComparison.Ordinal)
                || (finding.Message.Contains("invalid format", StringComparison.Ordinal) && !finding.Message.Contains("because ref is missing", StringComparison.Ordinal))),
        "workflow-call" => !finding.Rest.StartsWith("$/", StringComparison.Ordinal),

        // `workflow-hardcoded-container-credentials` says it.
        "credentials" => false,
        "deprecated-commands" or "glob" or "id" or "shell-name" => true,

        // Its reader is given what ours has read, so that this is about a mistake of the gate's.
        "yaml-syntax" => throw new ScannerException($"actionlint cannot read what the gate made of {finding.Workflow.Path}: {Sources.Shown.Line(finding.Message, limit: 200)} Report it."),
        _ => false,
    };

    private static bool Syntax(ActionlintFinding finding)
    {
        var message = finding.Message;
        if (UnexpectedKey().Match(message) is { Success: true } key) return !NewKeys.Contains($"{key.Groups[2].Value} {key.Groups[1].Value}");
        if (message.StartsWith("input type of workflow_dispatch", StringComparison.Ordinal)) return !message.EndsWith("\"number\"", StringComparison.Ordinal);
        if (message.StartsWith("element of \"schedule\"", StringComparison.Ordinal)) return finding.Node.At("cron") is null || finding.Node.Members().Any(member => member.Key.Value is not ("cron" or "timezone"));
        if (message.StartsWith("\"runs-on\" section must be sequence node but got mapping", StringComparison.Ordinal)) return false;
        if (message.StartsWith("step must run script", StringComparison.Ordinal)) return !NewSteps.Any(step => finding.Node.Key(step) is not null);

        // What was a map may be computed since (actionlint#402, #590).
        if (message.Contains("mapping node is expected", StringComparison.Ordinal) && finding.Node.Text()?.StartsWith("${{", StringComparison.Ordinal) == true) return false;
        if (message.StartsWith("both \"username\" and \"password\"", StringComparison.Ordinal)) return finding.Workflow.Jobs.Any(job => Credentials(job).Any(one => one is YamlMappingNode && one.Key("username") is null | one.Key("password") is null));
        return true;
    }

    private bool Expression(ActionlintFinding finding)
    {
        var message = finding.Message;

        // `workflow-script-injection` says it, and of more.
        if (message.Contains("potentially untrusted", StringComparison.Ordinal)) return false;
        if (Name(finding, "undefined variable") == "vars" || Name(finding, "undefined function") is "case") return false;
        if (_ours[finding.Workflow].Exists(problem => problem.Covers(finding))) return false;
        if (Name(finding, "property") is { } property) return Property(finding, property);

        // The type of `a && b || c` was that of all three (actionlint#384).
        return !IsAboutTypes().IsMatch(message) || !(Around(finding) is { } around && (around.Contains("&&", StringComparison.Ordinal) || around.Contains("||", StringComparison.Ordinal)));
    }

    private static bool Property(ActionlintFinding finding, string property)
    {
        var context = Identifier().Match(finding.Rest).Value;
        if (NewProperties.Contains($"{context}.{property}")) return false;

        // What an action's outputs were in 2022.
        if (string.Equals(context, "steps", StringComparison.OrdinalIgnoreCase)) return IsAboutSteps().IsMatch(finding.Message) || SecondName().Match(finding.Rest).Groups[1].Value == property;

        // It knows either the inputs of a call or those of a person (actionlint#263).
        return !string.Equals(context, "inputs", StringComparison.OrdinalIgnoreCase) || InputDeclarations.Find(finding.Workflow, property) is null;
    }

    private static bool Event(ActionlintFinding finding)
    {
        if (Name(finding, "unknown Webhook event") == "image_version") return false;
        if (Name(finding, "invalid activity type") is { } activity) return !NewActivities.Contains(activity);
        return !finding.Message.Contains("filter is not available for merge_group", StringComparison.Ordinal);
    }

    // It takes a map that has more than another for the same one (actionlint#523), and an `exclude` that names a part for one that names nothing
    // (#249). GitHub compares with `==`, so letters are not told apart by their size.
    private static bool Matrix(string message) =>
        !message.StartsWith("duplicate value {", StringComparison.Ordinal)
        && !message.StartsWith("value {", StringComparison.Ordinal)
        && !(Excluded().Match(message) is { Success: true } excluded && excluded.Groups[2].Value.Contains(excluded.Groups[1].Value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<YamlNode?> Credentials(Job job) =>
        job.Node.At("services").Members().Select(service => service.Value).Prepend(job.Node.At("container")).Select(owner => owner.At("credentials")).Where(one => one is not null);

    // The expression it stands in; a condition is one as a whole.
    private static string? Around(ActionlintFinding finding) => finding.Node is not YamlScalarNode scalar ? null
        : Expansion.In(scalar).FirstOrDefault(one => one.Start <= finding.Offset && finding.Offset < one.Start + one.Text.Length)?.Text ?? scalar.Value;

    private static string? Name(ActionlintFinding finding, string before) =>
        finding.Message.StartsWith($"{before} \"", StringComparison.Ordinal) && finding.Message.IndexOf('"', before.Length + 2) is var end and > 0 ? finding.Message[(before.Length + 2)..end] : null;

    [GeneratedRegex("^unexpected key \"(.*?)\" for \"(.*?)\" section", RegexOptions.CultureInvariant)]
    private static partial Regex UnexpectedKey();

    [GeneratedRegex("^value (\".*?\") in \"exclude\" does not exist .* possible values are (.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Excluded();

    [GeneratedRegex("must be (?:bool|number|string|array|object)|is not assignable|should not be evaluated in template", RegexOptions.CultureInvariant)]
    private static partial Regex IsAboutTypes();

    [GeneratedRegex(@"^\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\w+\.([\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SecondName();

    [GeneratedRegex(@"in object type \{conclusion: ", RegexOptions.CultureInvariant)]
    private static partial Regex IsAboutSteps();
}
