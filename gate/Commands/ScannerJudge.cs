using Platform.Gate.Configuration;
using Platform.Gate.Findings;

namespace Platform.Gate.Commands;

/// <summary>The judge that runs one scanner as <c>gate.yaml</c> says.</summary>
internal sealed class ScannerJudge(Scanner scanner, ScanRequest request, Repository repository) : IJudge
{
    public string Name => scanner.Name;

    public async Task<Judgement> JudgeAsync(CancellationToken cancellation) =>
        Rooted(await scanner.RunAsync(request, cancellation), request.Path, repository);

    /// <summary>Scanners tell files from the root of what they scan: says where that is in the repository.</summary>
    public static Judgement Rooted(Judgement judgement, string root, Repository repository) =>
        judgement with { Sources = [.. judgement.Sources.Select(source => source with { Directory = source.Directory ?? repository.Relative(root) })] };
}
