using Platform.Gate.Scanners.Workflows;
using YamlDotNet.RepresentationModel;

namespace Pipelines.Tests;

/// <summary>What the workflows promise by their form, read as data.</summary>
public sealed class StructureTests
{
    public static TheoryData<string> Workflows => [.. Places.Repository.Workflows.Select(workflow => Path.GetFileNameWithoutExtension(workflow.Path))];

    [Fact]
    public void Every_job_has_the_permissions_it_needs_and_no_more()
    {
        var permissions = Places.Repository.Workflows.SelectMany(workflow => workflow.Jobs).Select(job =>
            $"{Path.GetFileNameWithoutExtension(job.Workflow.Path)} {job.Id}: {string.Join(", ", job.Node.At("permissions").Members().Select(member => $"{member.Key.Value} {member.Value.Text()}"))}");
        Assert.Equal(
            """
            deploy test: contents read
            deploy gate: contents read
            deploy image: attestations write, contents read, id-token write
            deploy dev: contents read, id-token write
            deploy preview: contents read, id-token write
            deploy prod: contents read, id-token write
            pull-request-comment comment: actions read, contents read, pull-requests write
            pull-request test: contents read
            pull-request gate: contents read
            pull-request code-scanning: security-events write
            pull-request preview: contents read, id-token write
            pull-request required: contents read
            release test: contents read
            release binaries: contents read
            release packages: contents read
            release release: attestations write, contents write, id-token write
            scheduled waivers: contents read, issues write
            scheduled drift-dev: contents read, id-token write
            scheduled drift-prod: contents read, id-token write
            scheduled image: id-token write
            scheduled provider: contents read, issues write
            scheduled tell: contents read, issues write
            """.ReplaceLineEndings("\n"),
            string.Join('\n', permissions));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Nothing_is_permitted_that_a_job_does_not_ask_for(string name) =>
        Assert.Empty(Assert.IsType<YamlMappingNode>(Places.Workflow(name).Root.At("permissions")).Children);

    [Fact]
    public void No_secret_is_read_anywhere() =>
        Assert.DoesNotContain(Files(), file => file.Source.Text.Contains("secrets.", StringComparison.Ordinal) || file.Source.Text.Contains("secrets:", StringComparison.Ordinal) && file.Path.StartsWith(".github/workflows/", StringComparison.Ordinal));

    [Fact]
    public void Every_action_is_pinned_to_a_commit() =>
        Assert.All(Files().SelectMany(file => file.Uses), use => Assert.True(use.Action.IsPinned, $"{use.Action.Name}@{use.Action.Ref}"));

    [Fact]
    public void An_action_is_pinned_to_the_same_commit_everywhere() =>
        Assert.All(
            Files().SelectMany(file => file.Uses).Where(use => use.Action.Kind == ActionKind.Repository).GroupBy(use => use.Action.Name),
            uses => Assert.Single(uses.Select(use => use.Action.Ref).Distinct()));

    [Fact]
    public void Whoever_deploys_waits_for_the_gate_and_the_tests_and_has_an_environment()
    {
        var deploying = Places.Repository.Workflows.SelectMany(workflow => workflow.Jobs).Where(job => job.Steps.Any(DeployAndGate.Deploys)).ToList();
        Assert.Equal(["dev", "prod"], deploying.Select(job => job.Id));
        Assert.All(deploying, job =>
        {
            Assert.Equal(job.Id, job.Environment);
            Assert.Superset(new HashSet<string> { "test", "gate", "image" }, Before(job));
            Assert.Null(job.If);
        });
        Assert.Superset(new HashSet<string> { "dev", "preview" }, Before(deploying[1]));
    }

    [Fact]
    public void The_judge_of_a_pull_request_is_built_from_its_base_before_code_of_the_change_runs()
    {
        var steps = Places.Workflow("pull-request").Jobs.Single(job => job.Id == "gate").Steps;
        Assert.Equal(("${{ env.BASE }}", "base"), (steps[0].With.At("ref").Text(), steps[0].With.At("path").Text()));
        Assert.Equal("head", steps[1].With.At("path").Text());
        var build = Index(steps, step => step.Run?.Value == "base/scripts/publish.sh");
        var keep = Index(steps, step => step.With.At("path").Text() == "base/artifacts/policies");
        var judge = Index(steps, step => step.Run?.Value?.StartsWith("../base/artifacts/gate run --base \"$BASE\"", StringComparison.Ordinal) == true);
        Assert.True(build < keep && keep < judge, $"{build}, {keep}, {judge}");
        Assert.Equal("head", steps[judge].Node.At("working-directory").Text());
    }

    [Fact]
    public void The_required_check_waits_for_every_job_and_always_answers()
    {
        var workflow = Places.Workflow("pull-request");
        var required = workflow.Jobs.Single(job => job.Id == "required");
        Assert.Equal(workflow.Jobs.Select(job => job.Id).Where(id => id != "required").Order(), required.Needs.Order());
        Assert.Equal("always()", required.If!.Value);
        Assert.Null(required.Node.At("name"));
        Assert.Equal(["pull_request", "merge_group"], workflow.Triggers.Select(trigger => trigger.Event));
        Assert.All(workflow.Triggers, trigger => Assert.Empty(trigger.Filter.Members()));
    }

    [Fact]
    public void The_workflow_that_comments_takes_nothing_of_the_change_but_data()
    {
        var workflow = Places.Workflow("pull-request-comment");
        Assert.Equal(["workflow_run"], workflow.Triggers.Select(trigger => trigger.Event));
        Assert.All(workflow.Steps.Where(step => step.IsAction("actions/checkout")), step => Assert.Null(step.With.At("ref")));
        Assert.Equal(["scripts/comment.sh report"], workflow.Steps.Where(step => step.Run is not null).Select(step => step.Run!.Value));
    }

    [Fact]
    public void A_release_is_not_cancelled_and_a_superseded_judgement_is()
    {
        Assert.Equal("false", Places.Workflow("deploy").Root.At("concurrency").At("cancel-in-progress").Text());
        Assert.Equal("deploy", Places.Workflow("deploy").Root.At("concurrency").At("group").Text());
        Assert.Equal("true", Places.Workflow("pull-request").Root.At("concurrency").At("cancel-in-progress").Text());
    }

    [Fact]
    public void The_job_that_publishes_a_release_builds_nothing()
    {
        var release = Places.Workflow("release").Jobs.Single(job => job.Id == "release");
        Assert.Superset(new HashSet<string> { "test", "binaries", "packages" }, Before(release));
        Assert.DoesNotContain(release.Steps, step => step.Run?.Value is { } run && (run.Contains("dotnet", StringComparison.Ordinal) || run.Contains("package", StringComparison.Ordinal) || run.Contains("publish.sh", StringComparison.Ordinal)));
    }

    private static IEnumerable<StepsFile> Files() => Places.Repository.Workflows.Concat<StepsFile>(Places.Repository.Actions);

    private static int Index(IReadOnlyList<Step> steps, Func<Step, bool> wanted) => steps.Single(wanted).Index;

    private static HashSet<string> Before(Job job) =>
        [.. job.Needs.SelectMany(need => Before(job.Workflow.Jobs.Single(other => other.Id == need)).Append(need))];
}
