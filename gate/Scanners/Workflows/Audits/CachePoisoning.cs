using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class CachePoisoning() : JobAudit(new()
{
    Name = "workflow-cache-poisoning",
    Severity = Severity.Medium,
    Description = "Jobs that release or deploy do not restore caches.",
    Rationale = "Caches are shared between workflows of a branch: what a less trusted job put there ends up in the release.",
    Remediation = "Turn the cache off in this job; a release may take the extra minute.",
    Links = ["https://docs.zizmor.sh/audits/#cache-poisoning"],
})
{
    // The input that turns a cache on, and whether it is on when nothing is said.
    private static readonly Dictionary<string, (string Input, bool Default)> Caching = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/setup-node"] = ("cache", false),
        ["actions/setup-python"] = ("cache", false),
        ["actions/setup-java"] = ("cache", false),
        ["actions/setup-dotnet"] = ("cache", false),
        ["actions/setup-go"] = ("cache", true),
        ["ruby/setup-ruby"] = ("bundler-cache", false),
        ["astral-sh/setup-uv"] = ("enable-cache", true),
        ["gradle/actions/setup-gradle"] = ("cache-read-only", true),
        ["docker/build-push-action"] = ("cache-from", false),
    };

    private static readonly string[] AlwaysCaching = ["actions/cache", "actions/cache/restore", "swatinem/rust-cache"];

    private static readonly string[] Publishing =
        ["pypa/gh-action-pypi-publish", "softprops/action-gh-release", "ncipollo/release-action", "goreleaser/goreleaser-action", "actions/attest-build-provenance", "changesets/action"];

    public override string Good => """
        on: push
        jobs:
          test: { runs-on: ubuntu-24.04, steps: [ { uses: actions/cache@v5 } ] }
          release:
            runs-on: ubuntu-24.04
            environment: production
            steps:
              - uses: actions/setup-go@v6
                with: { cache: false }
        """;

    public override string Bad => """
        on:
          push:
            tags: ['v*']
        jobs:
          release:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/cache@v5 # here
              - uses: actions/setup-node@v7 # here
                with: { cache: npm }
              - uses: actions/setup-go@v6 # here
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context) =>
        Releases(job)
            ? job.Steps.Where(Caches).Select(step => step.Flaw(step.Uses!, "uses", $"{step.Action!.Name} restores a cache in the job '{job.Id}', which releases or deploys"))
            : [];

    private static bool Releases(Job job) =>
        job.Workflow.On("release") is not null
        || job.Workflow.On("push") is { Filter: { } filter } && filter.At("tags") is not null && filter.At("branches") is null
        || job.Environment is not null
        || job.Steps.Any(step => step.IsAction(Publishing) || DeployAndGate.Deploys(step));

    private static bool Caches(Step step)
    {
        if (step.IsAction(AlwaysCaching)) return true;
        if (step.Action is not { } action || !Caching.TryGetValue(action.Name, out var control)) return false;
        return step.With.At(control.Input) is { } input ? !input.IsFalse() && !string.IsNullOrEmpty(input.Text()) : control.Default;
    }
}
