using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class UntrustedCheckout() : JobAudit(new()
{
    Name = "workflow-untrusted-checkout",
    Severity = Severity.Critical,
    Description = "A workflow that runs with the repository's secrets for anybody does not check out the pull request's code.",
    Rationale = "The code of a fork then runs, in a build, a test or a package's install script, beside the repository's token and secrets.",
    Remediation = "Build pull requests under `pull_request`; hand results over as an artifact that is read as data.",
    Links = ["https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/"],
})
{
    private static readonly string[] Events = ["pull_request_target", "workflow_run", "issue_comment"];

    public override string Good => """
        on: pull_request_target
        jobs:
          label:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@v7
              - run: ./label.sh
        """;

    public override string Bad => """
        on: pull_request_target
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@v7
                with:
                  ref: ${{ github.event.pull_request.head.sha }} # here
              - run: |
                  npm test
                  gh pr checkout "$NUMBER" # here
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (job.Workflow.On(Events) is not { } trigger) yield break;
        foreach (var step in job.Steps)
        {
            if (step.IsAction("actions/checkout"))
            {
                foreach (var (key, value) in step.With.Members())
                {
                    if (key.Value is "ref" or "repository" && value is YamlScalarNode { Value: { } text } scalar && IsUntrusted(text, trigger.Event))
                        yield return step.Flaw(scalar, $"with.{key.Value}", $"the code of a pull request is checked out under `{trigger.Event}`");
                }
            }

            if (step.Run is not { Value: { } run } script) continue;
            foreach (Match match in CheckoutInScript().Matches(Scripts.Code(run)))
                yield return step.Flaw(script, match.Index, match.Value, "run", $"the code of a pull request is checked out under `{trigger.Event}`");
        }
    }

    // Under issue_comment the head is not in the payload: any reference that was looked up is taken for it.
    private static bool IsUntrusted(string text, string trigger) =>
        PullReference().IsMatch(text)
        || Expansion.In(text).Any(expansion => expansion.Expression?.All.Any(IsHead) == true || (trigger == "issue_comment" && expansion.Expression?.All.Any(part => part.Starts("steps") || part.Starts("needs")) == true));

    private static bool IsHead(Expression part) =>
        part.Starts("github", "head_ref") || part.Starts("github", "event", "pull_request", "head") || part.Starts("github", "event", "pull_request", "merge_commit_sha")
        || part.Starts("github", "event", "workflow_run", "head_sha") || part.Starts("github", "event", "workflow_run", "head_branch") || part.Starts("github", "event", "workflow_run", "head_repository")
        || part.Starts("github", "event", "workflow_run", "head_commit");

    [GeneratedRegex(@"\bpull/", RegexOptions.CultureInvariant)]
    private static partial Regex PullReference();

    [GeneratedRegex(@"\bgh\s+pr\s+checkout\b[^\n]*|\bgit\s+(?:fetch|pull|clone)\b[^\n]*\bpull/[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex CheckoutInScript();
}
