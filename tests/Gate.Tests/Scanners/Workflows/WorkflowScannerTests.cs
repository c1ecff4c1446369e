using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Audits;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;
using SourcePosition = Platform.Gate.Sources.SourcePosition;

namespace Gate.Tests.Scanners.Workflows;

public sealed class WorkflowScannerTests : IDisposable
{
    private readonly TemporaryDirectory _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Lets_this_repository_pass()
    {
        var judgement = await RunAsync(RepositoryRoot.Path);
        Assert.Empty(judgement.Failures);
        Assert.Empty(judgement.Findings.Where(finding => finding.Blocks).Select(finding => $"{finding.Policy} {finding.Position} {finding.Message}"));
    }

    [Fact]
    public async Task Says_where_why_and_how_to_mend()
    {
        var finding = Assert.Single(await FindingsAsync("workflow-unpinned-action", "on: push\njobs:\n  a:\n    steps:\n      - uses: some/thing@v1\n"));
        Assert.Equal(new SourcePosition(".github/workflows/w.yml", 5, 15), finding.Position);
        Assert.Equal("jobs.a.steps[0].uses", finding.Path);
        Assert.Equal("some/thing is used at 'v1', expected a commit hash of 40 digits", finding.Message);
        Assert.True(finding.Blocks);
        Assert.NotEmpty(finding.Why);
        Assert.NotEmpty(finding.Remediation);
        Assert.NotNull(finding.Link);
    }

    [Fact]
    public async Task Keeps_a_fingerprint_when_steps_move_and_gives_twins_their_own()
    {
        var before = await FindingsAsync("workflow-persisted-credentials", "on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n      - uses: actions/checkout@v7\n");
        var after = await FindingsAsync("workflow-persisted-credentials", "on: push\njobs:\n  a:\n    steps:\n      - run: true\n      - uses: actions/checkout@v7\n      - uses: actions/checkout@v7\n");
        Assert.Equal(2, before.Select(finding => finding.Fingerprint).Distinct().Count());
        Assert.Equal(before.Select(finding => finding.Fingerprint), after.Select(finding => finding.Fingerprint));
    }

    [Fact]
    public async Task Follows_an_input_into_a_composite_action()
    {
        _workspace.Write(".github/actions/greet/action.yml", """
            inputs: { name: {} }
            runs:
              using: composite
              steps:
                - run: echo ${{ inputs.name }}
                  shell: bash
            """);
        var findings = await FindingsAsync("workflow-script-injection", """
            on: issues
            jobs:
              a:
                steps:
                  - uses: ./.github/actions/greet
                    with: { name: '${{ github.event.issue.title }}' }
            """);
        Assert.Equal("jobs.a.steps[0].with.name", Assert.Single(findings).Path);
        Assert.Equal(".github/actions/greet/action.yml", Assert.Single(await FindingsAsync("workflow-input-injection", null)).Source);
    }

    [Theory]
    [InlineData(".github/actions/bin/action.yml", 1)]
    [InlineData(".github/artifacts/action.yml", 1)]
    [InlineData("node_modules/a/action.yml", 0)]
    public async Task Reads_actions_wherever_they_lie_but_in_packages(string file, int findings)
    {
        _workspace.Write(file, "runs: { using: composite, steps: [ { uses: a/b@v1 } ] }\n");
        Assert.Equal(findings, (await FindingsAsync("workflow-unpinned-action", "on: push\njobs: {}\n")).Count);
    }

    [Fact]
    public async Task Accepts_a_gate_in_a_reusable_workflow()
    {
        _workspace.Write(".github/workflows/gate.yml", "on: workflow_call\njobs: { gate: { steps: [ { run: gate run } ] } }\n");
        Assert.Empty(await FindingsAsync("workflow-gate-not-required", """
            on: push
            jobs:
              gate: { uses: ./.github/workflows/gate.yml }
              deploy: { needs: gate, steps: [ { run: pulumi up --yes } ] }
            """));
    }

    [Fact]
    public async Task Accepts_a_deployment_that_another_workflows_success_starts()
    {
        _workspace.Write(".github/workflows/gate.yml", "name: Gate\non: push\njobs: { gate: { steps: [ { run: gate run } ] } }\n");
        const string Deploy = "on: { workflow_run: { workflows: [Gate], types: [completed] } }\njobs: { deploy: { IF steps: [ { run: pulumi up } ] } }\n";
        Assert.Empty(await FindingsAsync("workflow-gate-not-required", Deploy.Replace("IF", "if: github.event.workflow_run.conclusion == 'success',", StringComparison.Ordinal)));
        Assert.Single(await FindingsAsync("workflow-gate-not-required", Deploy.Replace("IF", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("./scripts/release.sh")]
    [InlineData("base/scripts/release.sh prod")]
    [InlineData("cd x && bash scripts/release.sh")]
    public async Task Follows_a_step_into_a_script_of_the_repository(string run)
    {
        _workspace.Write("scripts/release.sh", "# pulumi destroy\nexec scripts/up.sh\n");
        _workspace.Write("scripts/up.sh", "scripts/release.sh\npulumi up --yes\n");
        var step = $"{{ run: {run} }}";
        Assert.Single(await FindingsAsync("workflow-gate-not-required", $"on: push\njobs: {{ deploy: {{ steps: [ {step} ] }} }}\n"));
        Assert.Empty(await FindingsAsync("workflow-gate-not-required", $"on: push\njobs: {{ gate: {{ steps: [ {{ run: gate run }} ] }}, deploy: {{ needs: gate, steps: [ {step} ] }} }}\n"));
        _workspace.Write("scripts/up.sh", "# pulumi up --yes\npulumi preview\n");
        Assert.Empty(await FindingsAsync("workflow-gate-not-required", $"on: push\njobs: {{ deploy: {{ steps: [ {step} ] }} }}\n"));
    }

    [Theory]
    [InlineData("./.github/actions/gate", 0)]
    [InlineData("us/platform/.github/actions/gate@0123456789abcdef0123456789abcdef01234567", 0)]
    [InlineData("us/platform/.github/actions/other@0123456789abcdef0123456789abcdef01234567", 1)]
    public async Task Knows_the_action_of_the_gate(string action, int findings) =>
        Assert.Equal(findings, (await FindingsAsync("workflow-gate-not-required", $"on: push\njobs: {{ deploy: {{ steps: [ {{ uses: {action} }}, {{ run: pulumi up --yes }} ] }} }}\n")).Count);

    [Fact]
    public async Task Survives_workflows_that_call_each_other()
    {
        _workspace.Write(".github/workflows/a.yml", "on: workflow_call\njobs: { b: { uses: ./.github/workflows/w.yml } }\n");
        Assert.Single(await FindingsAsync("workflow-gate-not-required", "on: push\njobs: { a: { uses: ./.github/workflows/a.yml }, deploy: { needs: a, steps: [ { run: pulumi up } ] } }\n"));
    }

    [Fact]
    public async Task Tells_of_a_file_that_is_no_yaml_and_judges_the_others()
    {
        _workspace.Write(".github/workflows/broken.yml", "on: [push\n");
        _workspace.Write(".github/workflows/list.yml", "- a\n");
        var judgement = await JudgeAsync("on: push\njobs: { a: { steps: [ { uses: a/b@v1 } ] } }\n");
        Assert.Equal(2, judgement.Failures.Count);
        Assert.Contains("broken.yml", judgement.Failures[0], StringComparison.Ordinal);
        Assert.Contains(judgement.Findings, finding => finding.Policy == "workflow-unpinned-action");
    }

    [Fact]
    public async Task Tells_of_files_that_are_too_large_or_lie_elsewhere()
    {
        using var elsewhere = new TemporaryDirectory();
        elsewhere.Write("w.yml", "on: push\njobs: { a: { steps: [ { run: 'echo private' } ] } }\n");
        _workspace.Write(".github/workflows/large.yml", $"on: push # {new string('x', 1024 * 1024)}\n");
        _workspace.Write("shared/w.yml", "on: push\njobs: { b: { steps: [ { uses: a/b@v1 } ] } }\n");
        var workflows = Path.Combine(_workspace.Path, ".github", "workflows");
        File.CreateSymbolicLink(Path.Combine(workflows, "elsewhere.yml"), Path.Combine(elsewhere.Path, "w.yml"));
        File.CreateSymbolicLink(Path.Combine(workflows, "inside.yml"), Path.Combine("..", "..", "shared", "w.yml"));
        File.CreateSymbolicLink(Path.Combine(workflows, "loop.yml"), "loop.yml");
        Directory.CreateSymbolicLink(Path.Combine(workflows, "up"), Path.Combine("..", ".."));
        var judgement = await JudgeAsync(null);
        Assert.Equal(3, judgement.Failures.Count);
        Assert.StartsWith(".github/workflows/elsewhere.yml is a link that leads out of the repository.", judgement.Failures[0], StringComparison.Ordinal);
        Assert.StartsWith(".github/workflows/large.yml is larger than 1024 KB", judgement.Failures[1], StringComparison.Ordinal);
        Assert.StartsWith(".github/workflows/loop.yml cannot be read", judgement.Failures[2], StringComparison.Ordinal);
        Assert.DoesNotContain(judgement.Findings, finding => finding.Message.Contains("private", StringComparison.Ordinal));
        Assert.Equal(".github/workflows/inside.yml", Assert.Single(judgement.Findings, finding => finding.Policy == "workflow-unpinned-action").Source);
    }

    // Each complaint once had a copy of the script in its name: 200 KB made two gigabytes.
    [Fact]
    public void Names_complaints_about_a_long_script_shortly()
    {
        _workspace.Write(".github/workflows/w.yml", $"on: push\njobs:\n  a:\n    steps:\n      - run: |\n{string.Concat(Enumerable.Repeat("          echo ${{ github.ref }}\n", 100))}");
        var flaws = new InputInjection().Judge(new(Repository.Read(_workspace.Path), PropertyMap.Empty)).SelectMany(answer => answer.Flaws).ToList();
        Assert.Equal(100, flaws.Count);
        Assert.All(flaws, flaw => Assert.InRange(flaw.Identity.Length, 1, 200));
    }

    [Theory]
    [InlineData("on: push\njobs: { a: { steps: [ 1, [2], { run: [3] }, { uses: {} }, { with: 4 } ], env: 5, needs: { x: y } }, b: 6 }\npermissions: [7]\n")]
    [InlineData("on: 5\njobs: []\n")]
    [InlineData("on: { push: 1, 2: 3 }\njobs: { ? [a] : b, c: { services: { d: 8 }, container: [9], runs-on: { labels: x } } }\n")]
    [InlineData("x: &a [*a]\n")]
    public async Task Breaks_on_no_shape_a_file_may_have(string text)
    {
        foreach (var file in new[] { "action.yml", ".github/dependabot.yml", "Dockerfile", ".github/CODEOWNERS" }) _workspace.Write(file, text);
        Assert.DoesNotContain((await JudgeAsync(text)).Findings, finding => finding.Status == FindingStatus.Error);
    }

    [Fact]
    public void Refuses_a_folder_with_nothing_to_judge() =>
        Assert.Throws<InputException>(() => Repository.Read(_workspace.Path));

    [Fact]
    public void Refuses_a_folder_that_does_not_exist() =>
        Assert.Throws<InputException>(() => Repository.Read(Path.Combine(_workspace.Path, "nothing")));

    [Fact]
    public async Task Takes_levels_from_the_configuration()
    {
        var configuration = new Dictionary<string, PolicyConfiguration>
        {
            ["all"] = new(EnforcementLevel.Advisory, PropertyMap.Empty),
            ["workflow-timeout-missing"] = new(EnforcementLevel.Mandatory, PropertyMap.Empty),
            ["workflow-unpinned-action"] = new(EnforcementLevel.Disabled, PropertyMap.Empty),
        };
        _workspace.Write(".github/workflows/w.yml", "on: push\njobs: { a: { steps: [ { uses: a/b@v1 } ] } }\n");
        var findings = (await RunAsync(_workspace.Path, configuration)).Findings;
        Assert.Equal(["workflow-timeout-missing"], findings.Where(finding => finding.Blocks).Select(finding => finding.Policy));
        Assert.DoesNotContain(findings, finding => finding.Policy == "workflow-unpinned-action");
    }

    [Fact]
    public async Task Waives_what_is_allowed_and_tells_what_no_longer_has_to_be()
    {
        const string Workflow = "on: push\njobs: { a: { steps: [ { uses: a/b@v1 } ] } }\n";
        var found = Assert.Single(await FindingsAsync("workflow-unpinned-action", Workflow));
        _workspace.Write("workflows-allow.yaml", $$"""
            allow:
              - { fingerprint: {{found.Fingerprint}}, reason: It is ours., owner: platform, approver: security, expires: "9999-12-31" }
              - { fingerprint: "0", reason: Gone., owner: platform, approver: security, expires: "9999-12-31" }
              - { fingerprint: "1", reason: Over., owner: platform, approver: security, expires: "2020-01-01" }
            """);
        var judgement = await JudgeAsync(Workflow);
        var waived = Assert.Single(judgement.Findings, finding => finding.Policy == "workflow-unpinned-action");
        Assert.Equal((FindingStatus.Waived, "It is ours.", false), (waived.Status, waived.Waiver?.Reason, waived.Blocks));
        Assert.Equal(["The allowance of 0 covers nothing that was found; take it out.", "The allowance of 1 expired on 2020-01-01 and no longer counts."], judgement.Notices);
    }

    private async Task<IReadOnlyList<Finding>> FindingsAsync(string audit, string? text) => [.. (await JudgeAsync(text)).Findings.Where(finding => finding.Policy == audit)];

    private Task<Judgement> JudgeAsync(string? text)
    {
        if (text is not null) _workspace.Write(".github/workflows/w.yml", text);
        return RunAsync(_workspace.Path);
    }

    private static Task<Judgement> RunAsync(string path, IReadOnlyDictionary<string, PolicyConfiguration>? configuration = null) => WorkflowScanner.RunAsync(
        Repository.Read(path),
        new() { ActionlintDirectory = Actionlint.Directory, Configuration = configuration, Environment = ProcessEnvironment.Variables(), Time = TimeProvider.System },
        CancellationToken.None);
}
