using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Expressions;

namespace Pipelines.Tests;

/// <summary>A run of a workflow in a sandbox: jobs after those they need, steps in order, conditions as GitHub reads them. Actions are only
/// noted, since they are GitHub's and others'; a role that one assumes is noted among the calls.</summary>
internal sealed class WorkflowRun
{
    private readonly Sandbox _sandbox;
    private readonly IReadOnlyDictionary<string, string> _contexts;
    private readonly Dictionary<string, Dictionary<string, string>> _outputs = new(StringComparer.Ordinal);

    private WorkflowRun(Sandbox sandbox, IReadOnlyDictionary<string, string> contexts) => (_sandbox, _contexts) = (sandbox, contexts);

    /// <summary>How each job ended: success, failure or skipped.</summary>
    public Dictionary<string, string> Jobs { get; } = new(StringComparer.Ordinal);

    public string Log { get; private set; } = string.Empty;

    public static async Task<WorkflowRun> StartAsync(Sandbox sandbox, Workflow workflow, IReadOnlyDictionary<string, string> contexts)
    {
        var run = new WorkflowRun(sandbox, contexts);
        var open = workflow.Jobs.ToList();
        while (open.Count > 0)
        {
            var job = open.First(one => one.Needs.All(run.Jobs.ContainsKey));
            open.Remove(job);
            await run.RunAsync(workflow, job);
        }

        return run;
    }

    public string Result(string job) => Jobs[job];

    private async Task RunAsync(Workflow workflow, Job job)
    {
        var values = new WorkflowValues(_contexts);
        foreach (var need in job.Needs)
        {
            values.Known[$"needs.{need}.result"] = Jobs[need];
            foreach (var (name, value) in _outputs.GetValueOrDefault(need) ?? []) values.Known[$"needs.{need}.outputs.{name}"] = value;
        }

        values.Failed = job.Needs.Any(need => Jobs[need] != "success");
        if (!values.Holds(Expansion.Condition(job.If)))
        {
            Jobs[job.Id] = "skipped";
            return;
        }

        values.Failed = false;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(environment, workflow.Root.At("env"), values);
        Add(environment, job.Node.At("env"), values);
        foreach (var step in job.Steps) await RunAsync(step, values, environment);
        Jobs[job.Id] = values.Failed ? "failure" : "success";
        _outputs[job.Id] = job.Node.At("outputs").Members().ToDictionary(output => output.Key.Value!, output => values.Expand(output.Value.Text()!), StringComparer.Ordinal);
    }

    private async Task RunAsync(Step step, WorkflowValues values, Dictionary<string, string> environment)
    {
        if (!values.Holds(Expansion.Condition(step.If))) return;
        if (step.With.At("role-to-assume").Text() is { } role) await File.AppendAllTextAsync(_sandbox.In("fakes/calls"), $"assume {values.Expand(role)}\n");
        if (step.Run?.Value is not { } script) return;
        var own = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        Add(own, step.Node.At("env"), values);
        File.Delete(_sandbox.In("fakes/output"));
        var ended = await _sandbox.StepAsync(values.Expand(script), step.Node.At("working-directory").Text() ?? ".", own);
        Log += $"\n{step.Path}: {ended.Code}\n{ended.Output}";
        values.Failed |= ended.Code != 0;
        if (step.Id is not { } id) return;
        values.Known[$"steps.{id}.conclusion"] = ended.Code == 0 ? "success" : "failure";
        foreach (var line in _sandbox.Outputs.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            values.Known[$"steps.{id}.outputs.{line[..line.IndexOf('=', StringComparison.Ordinal)]}"] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }

    private static void Add(Dictionary<string, string> environment, YamlDotNet.RepresentationModel.YamlNode? node, WorkflowValues values)
    {
        foreach (var (key, value) in node.Members()) environment[key.Value!] = values.Known[$"env.{key.Value}"] = values.Expand(value.Text()!);
    }
}
