using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Expressions;
using YamlDotNet.RepresentationModel;

namespace Gate.Tests.Scanners.Workflows;

public sealed class TaintAnalysisTests
{
    [Theory]
    [InlineData("github.event.issue.title", nameof(Taint.Attacker))]
    [InlineData("GITHUB.EVENT.ISSUE.TITLE", nameof(Taint.Attacker))]
    [InlineData("github['event']['pull_request'].head.ref", nameof(Taint.Attacker))]
    [InlineData("github.event.commits[0].author.name", nameof(Taint.Attacker))]
    [InlineData("github.event[inputs.x].title", nameof(Taint.Attacker))]
    [InlineData("toJSON(github)", nameof(Taint.Attacker))]
    [InlineData("format('{0}-{1}', github.sha, github.head_ref)", nameof(Taint.Attacker))]
    [InlineData("github.head_ref || github.ref_name", nameof(Taint.Attacker))]
    [InlineData("github.event_name == 'push' && github.head_ref", nameof(Taint.Attacker))]
    [InlineData("fromJSON(toJSON(github.event.comment)).body", nameof(Taint.Attacker))]
    [InlineData("env.TITLE", nameof(Taint.Attacker))]
    [InlineData("matrix.branch", nameof(Taint.Attacker))]
    [InlineData("needs.first.outputs.title", nameof(Taint.Attacker))]
    [InlineData("github.ref_name", nameof(Taint.Caller))]
    [InlineData("inputs.text", nameof(Taint.Caller))]
    [InlineData("inputs.flag", nameof(Taint.Clean))]
    [InlineData("github.event.issue.number", nameof(Taint.Clean))]
    [InlineData("github.event.pull_request.head.sha", nameof(Taint.Clean))]
    [InlineData("github.event", nameof(Taint.Clean))]
    [InlineData("github.actor", nameof(Taint.Clean))]
    [InlineData("github.head_ref == 'main'", nameof(Taint.Clean))]
    [InlineData("!github.head_ref", nameof(Taint.Clean))]
    [InlineData("github.head_ref && 'x'", nameof(Taint.Clean))]
    [InlineData("contains(github.head_ref, 'x')", nameof(Taint.Clean))]
    [InlineData("hashFiles(github.head_ref)", nameof(Taint.Clean))]
    [InlineData("env.LOOP", nameof(Taint.Clean))]
    [InlineData("steps.x.outputs.title", nameof(Taint.Clean))]
    [InlineData("matrix.os", nameof(Taint.Clean))]
    public void Knows_who_writes_a_value(string expression, string taint) =>
        Assert.Equal(taint, new TaintAnalysis(Step()).Of(ExpressionParser.Parse(expression)).ToString());

    private static Step Step()
    {
        var source = new SourceText("w.yml", """
            on:
              workflow_dispatch:
                inputs: { text: { type: string }, flag: { type: boolean } }
            env: { TITLE: '${{ github.event.issue.title }}', LOOP: '${{ env.LOOP }}' }
            jobs:
              first: { outputs: { title: '${{ github.event.issue.title }}' }, steps: [] }
              second:
                needs: first
                strategy: { matrix: { os: [a, b], include: [ { branch: '${{ github.head_ref }}' } ] } }
                steps: [ { run: x } ]
            """);
        return new Workflow(source, (YamlMappingNode)source.Parse()!).Jobs[1].Steps[0];
    }
}
