using Platform.Gate.Configuration;
using Platform.Gate.Findings;

namespace Platform.Gate.Commands;

/// <summary>The judge that runs one scanner as <c>gate.yaml</c> says.</summary>
internal sealed class ScannerJudge(Scanner scanner, GateFile file, JudgeSettings settings) : IJudge
{
    public string Name => scanner.Name;

    public async Task<Judgement> JudgeAsync(CancellationToken cancellation)
    {
        var keys = file.Scanners[scanner.Name];
        var judgement = await scanner.Run(file.Directory, keys, settings.Configuration, cancellation);
        return Rooted(judgement, Path.Combine(file.Directory, keys.GetValueOrDefault("path", ".")), settings.Repository);
    }

    /// <summary>Scanners tell files from the root of what they scan: says where that is in the repository.</summary>
    public static Judgement Rooted(Judgement judgement, string root, Repository repository) =>
        judgement with { Sources = [.. judgement.Sources.Select(source => source with { Directory = source.Directory ?? repository.Relative(root) })] };
}
