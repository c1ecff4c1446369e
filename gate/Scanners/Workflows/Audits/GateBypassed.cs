using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class GateBypassed() : WorkflowAudit(new()
{
    Name = "workflow-gate-bypassed",
    Severity = Severity.High,
    Description = "When the gate says no, nothing goes on.",
    Rationale = "`continue-on-error`, `|| true` and `always()` turn the gate's answer into a line in a log.",
    Remediation = "Let the gate's step fail the job, and let what deploys run only on success.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions"],
})
{
    public override string Good => """
        on: push
        jobs:
          gate:
            runs-on: ubuntu-24.04
            steps:
              - run: artifacts/gate preview
              - run: artifacts/gate run | tee log
                shell: bash
              - run: |
                  set -o pipefail
                  gate run | tee log
              - run: |
                  if ! gate run; then
                    exit 1
                  fi
              - if: always()
                run: ./upload-report
          deploy:
            needs: gate
            runs-on: ubuntu-24.04
            steps:
              - run: pulumi up --yes
        """;

    public override string Bad => """
        on: push
        jobs:
          gate:
            runs-on: ubuntu-24.04
            continue-on-error: true # here
            steps:
              - run: gate preview || true # here
              - run: gate run | tee log # here
              - run: |
                  gate image "$IMAGE" & # here
                  if ! gate run; then # here
                    echo bad
                  fi
              - run: gate secrets
                continue-on-error: true # here
              - run: |
                  set +e # here
                  gate workflows
          deploy:
            needs: gate
            if: ${{ !cancelled() }} # here
            runs-on: ubuntu-24.04
            steps:
              - if: always() # here
                run: pulumi up --yes
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => DeployAndGate.Asks(job, context.Repository) ? OfGate(job) : [])
            .Concat(workflow.Jobs.Where(job => job.Steps.Any(DeployAndGate.Deploys)).SelectMany(OfDeployment));

    private static IEnumerable<Flaw> OfGate(Job job)
    {
        if (IsOn(job.Node.At("continue-on-error"))) yield return job.Flaw(job.Node.Key("continue-on-error")!, "continue-on-error", $"the job '{job.Id}' succeeds when the gate says no");
        foreach (var step in job.Steps.Where(DeployAndGate.Asks))
        {
            if (IsOn(step.Node.At("continue-on-error"))) yield return step.Flaw(step.Node.Key("continue-on-error")!, "continue-on-error", "the step succeeds when the gate says no");
            if (step.Run is not { Value: { } run } script) continue;
            var code = Scripts.Code(run);
            foreach (var match in Ignored().Matches(code).Concat(FailsInPipe(step, run) ? [] : Piped().Matches(code)).Concat(Exit().IsMatch(code) ? [] : Tested().Matches(code))) yield return step.Flaw(script, match.Index, match.Value, "run", $"`{match.Value.Trim()}` drops the gate's exit code");
        }
    }

    private static IEnumerable<Flaw> OfDeployment(Job job)
    {
        if (DeployAndGate.RunsAfterFailure(Expansion.Condition(job.If))) yield return job.Flaw(job.If!, "if", $"the job '{job.Id}' deploys although a job before it may have failed");
        foreach (var step in job.Steps.Where(DeployAndGate.Deploys))
        {
            if (DeployAndGate.RunsAfterFailure(Expansion.Condition(step.If))) yield return step.Flaw(step.If!, "if", "the step deploys although a step before it may have failed");
        }
    }

    // `bash` that is named stops at a failure in a pipe, the one that is not does not.
    private static bool FailsInPipe(Step step, string script) =>
        script.Contains("pipefail", StringComparison.Ordinal) || (Scopes.Shell(step) is { } shell && shell != "sh" && (shell is "bash" or "pwsh" or "powershell" || shell.Contains("pipefail", StringComparison.Ordinal)));

    private static bool IsOn(YamlNode? node) => node.Text() is { Length: > 0 } && !node.IsFalse();

    [GeneratedRegex(@"(?<=\bgate\s[^\n]*)\|\|[^\n#]*|\bset\s+\+e\b|(?<=\bgate\s[^\n&]*)(?<![&>])&[ \t]*(?=\n|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Ignored();

    // Whoever asks for the answer by hand has to end by hand.
    [GeneratedRegex(@"\b(?:if|while|until)\s+(?:!\s+)?\S*\bgate\s[^\n]*|(?<=^[ \t]*)!\s+\S*\bgate\s[^\n]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Tested();

    [GeneratedRegex(@"\bexit\b", RegexOptions.CultureInvariant)]
    private static partial Regex Exit();

    [GeneratedRegex(@"(?<=(?:^|[\s/""'])gate\s+(?:run|preview|check|image|secrets|workflows)\b[^\n|]*)(?<!\|)\|(?!\|)[^\n#]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Piped();
}
