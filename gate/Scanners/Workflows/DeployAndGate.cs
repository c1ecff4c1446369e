using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>Which steps deploy, which ask the gate, and whether one waits for the other.</summary>
internal static partial class DeployAndGate
{
    private static readonly string[] Deploying = ["aws-actions/amazon-ecs-deploy-task-definition", "aws-actions/aws-cloudformation-github-deploy"];

    // The action of this repository, by whatever owner it was copied.
    private const string GateAction = ".github/actions/gate";

    public static bool Deploys(Step step) =>
        step.IsAction(Deploying)
        || (step.IsAction("pulumi/actions") && step.With.At("command").Text() is "up" or "update" or "destroy")
        || step.Scripts.Any(script => DeployCommand().IsMatch(script));

    /// <summary>Whether it asks the gate, or has the Pulumi CLI ask a policy pack before it deploys.</summary>
    public static bool Asks(Step step) =>
        step.Scripts.Any(script => GateCommand().IsMatch(script))
        || step.Action?.Name.EndsWith(GateAction, StringComparison.OrdinalIgnoreCase) == true
        || (step.IsAction("pulumi/actions") && step.With.At("policyPacks").Text() is { Length: > 0 });

    /// <summary>Whether a job asks the gate, itself or in the workflow or the actions it calls.</summary>
    public static bool Asks(Job job, Repository repository) => Asks(job, repository, 0);

    /// <summary>Whether a condition lets a step or a job run although something before it failed.</summary>
    public static bool RunsAfterFailure(Expression? condition) =>
        condition?.All.OfType<Call>().Any(call => call.Calls("always") || call.Calls("failure") || call.Calls("cancelled")) == true;

    // Calls may go in circles; GitHub allows ten levels.
    private static bool Asks(Job job, Repository repository, int depth) =>
        depth < 10
        && (job.Steps.Any(step => Asks(step) || repository.Action(step.Action)?.Steps.Any(Asks) == true)
            || repository.Called(job)?.Jobs.Any(called => Asks(called, repository, depth + 1)) == true);

    [GeneratedRegex(@"\bpulumi\s+(?:[-\w=]+\s+)*(?:up|update|destroy)\b|\baws\s+ecs\s+update-service\b|\baws\s+cloudformation\s+deploy\b|\bterraform\s+apply\b|\bcdk\s+deploy\b", RegexOptions.CultureInvariant)]
    private static partial Regex DeployCommand();

    [GeneratedRegex(@"(?<=^|[\s/""'])gate\s+(?:run|preview|check|image|secrets|workflows)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex GateCommand();
}
