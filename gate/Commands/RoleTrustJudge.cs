using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Scanners.Workflows.Roles;
using Platform.Gate.Sources;
using ScannedRepository = Platform.Gate.Scanners.Workflows.Repository;

namespace Platform.Gate.Commands;

/// <summary>The judge that compares the workflows of <c>gate.yaml</c> with the roles of its stacks, which are previewed once for all judges.</summary>
internal sealed class RoleTrustJudge(
    Func<CancellationToken, Task<(IReadOnlyList<StackSource> Sources, IReadOnlyList<string> Failures)>> read, ScanRequest request) : IJudge
{
    public string Name => "workflows";

    public async Task<Judgement> JudgeAsync(CancellationToken cancellation)
    {
        // What failed is told by whoever judges the stacks.
        var (sources, _) = await read(cancellation);
        var judgement = RoleTrustCheck.Run(ScannedRepository.Read(request.Path), sources, request.Keys.GetValueOrDefault("repository"), request.Rules);

        // Most repositories have no such roles, and nobody asked for them by name here.
        return judgement with { Notices = [] };
    }
}
