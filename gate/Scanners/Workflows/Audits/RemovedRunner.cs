using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class RemovedRunner() : JobAudit(new()
{
    Name = "workflow-removed-runner",
    Severity = Severity.Medium,
    Description = "Jobs run on images that GitHub still offers.",
    Rationale = "A job that asks for a removed image waits until it is given up; a gate among them never answers.",
    Remediation = "Name a current image, such as `ubuntu-24.04`.",
    Links = ["https://github.com/actions/runner-images#available-images"],
})
{
    private static readonly string[] Removed = ["ubuntu-16.04", "ubuntu-18.04", "ubuntu-20.04", "macos-10.15", "macos-11", "macos-12", "macos-13", "windows-2016", "windows-2019"];

    public override string Good => """
        on: push
        jobs: { test: { runs-on: ubuntu-24.04, steps: [] } }
        """;

    public override string Bad => """
        on: push
        jobs:
          test:
            runs-on: ubuntu-20.04 # here
            steps: []
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        var runner = job.Node.At("runs-on");
        if (runner.Texts().FirstOrDefault(label => Removed.Contains(label)) is { } label) yield return job.Flaw(runner!, "runs-on", $"GitHub no longer offers '{label}'");
    }
}
