using Platform.Gate.Commands;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Infra.Tests;

/// <summary>The infrastructure must satisfy its own pack, with its waivers in the open.</summary>
[Collection(StacksCollection.Name)]
public sealed class GateTests(Stacks stacks)
{
    private static readonly DateOnly Written = new(2026, 11, 24);

    private static readonly JudgeSettings Settings = new() { Formats = [], Clock = new Clock() };

    [Fact]
    public async Task Nothing_blocks()
    {
        var report = await Judge.RunAsync([.. stacks.All], [], Settings, CancellationToken.None);
        Assert.Empty(report.Failures);
        Assert.Empty(report.Findings.Where(finding => finding.Blocks).Select(finding => $"{finding.Source} {finding.Resource?.Urn} {finding.Policy}: {finding.Message}"));
    }

    [Fact]
    public async Task Every_waiver_is_used_and_none_is_about_production()
    {
        var report = await Judge.RunAsync([.. stacks.All], [], Settings, CancellationToken.None);
        var waived = report.Findings.Where(finding => finding.Status == FindingStatus.Waived).ToList();
        Assert.Equal(
            Waivers().Select(waiver => (waiver.Policy, waiver.Urn)).Order(),
            waived.Select(finding => (finding.Policy, finding.Resource!.Urn)).Order());
        Assert.DoesNotContain(waived, finding => finding.Source == "service/prod");
    }

    [Fact]
    public void Every_waiver_ends_within_half_a_year_of_its_writing() =>
        Assert.All(Waivers(), waiver => Assert.True(waiver.Expires <= Written.AddMonths(6), waiver.Id));

    private static IEnumerable<Waiver> Waivers() =>
        new[] { "foundation", "service" }.SelectMany(project => WaiverFile.Read(Path.Combine(Stacks.Root, "infra", project, WaiverFile.DefaultName)));

    // The day the waivers were written: they end by themselves, the test does not.
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Written, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
