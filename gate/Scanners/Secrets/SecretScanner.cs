using System.Globalization;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>What to scan for secrets, and with what.</summary>
internal sealed record SecretScanOptions
{
    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>Commits to scan as well, <c>BASE..HEAD</c>; null scans the tree alone.</summary>
    public string? Range { get; init; }

    /// <summary>The file of what is allowed; null takes <c>secrets-allow.yaml</c> of the folder, if it is there.</summary>
    public string? AllowFile { get; init; }

    /// <summary>Where secretlint is installed.</summary>
    public required string SecretlintDirectory { get; init; }

    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required TimeProvider Time { get; init; }
}

/// <summary>Looks for secrets in a tree and in the commits of a range.</summary>
internal sealed class SecretScanner
{
    public const string DefaultAllowFile = "secrets-allow.yaml";
    private const string Pack = "secrets";
    private const int FilesAtOnce = 500;
    private const int ArgumentsAtOnce = 60_000;

    private readonly SecretScanOptions _options;
    private readonly string _root;
    private readonly ScannerReport _report;

    private SecretScanner(SecretScanOptions options)
    {
        _options = options;
        _root = System.IO.Path.GetFullPath(options.Path);
        _report = new("secret", Pack, options.Configuration);
    }

    /// <exception cref="InputException">The folder, the range or the file of what is allowed cannot be read.</exception>
    public static async Task<Judgement> RunAsync(SecretScanOptions options, CancellationToken cancellation)
    {
        if (!Directory.Exists(options.Path)) throw new InputException($"{options.Path} is not a folder.");
        return await new SecretScanner(options).RunAsync(cancellation);
    }

    private async Task<Judgement> RunAsync(CancellationToken cancellation)
    {
        var allowed = AllowList.Read(_options.AllowFile, System.IO.Path.Combine(_root, DefaultAllowFile), _options.Time);
        var level = _report.Level(SecretRules.Scan, EnforcementLevel.Mandatory);
        try
        {
            using var staging = new TextStaging();
            var secretlint = Secretlint.Find(_options.SecretlintDirectory, _options.Environment);
            var tree = await CollectAsync(staging, cancellation);
            var hits = await ScanAsync(secretlint, _root, tree, cancellation);
            var staged = await ScanAsync(secretlint, staging.Directory, staging.Staged, cancellation);
            var count = tree.Count + staging.Staged.Count;
            var found = Deduplicate([.. hits, .. staged]);
            _report.AddPassed(SecretRules.Scan, level, count - found.Select(hit => hit.In).Distinct().Count());
            Add(found, allowed);
            return _report.ToJudgement([new("secrets", Name, count), .. found.Select(hit => hit.In.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file => new ReportSource("secrets", file, 1))], [SecretRules.Scan, .. found.Select(hit => hit.Rule).Distinct(StringComparer.Ordinal).Select(SecretRules.For)], [], [.. staging.Notices, .. allowed.Notices()]);
        }
        catch (ScannerException exception)
        {
            _report.AddError(SecretRules.Scan, level, Name, exception.Message);
            return _report.ToJudgement([new("secrets", Name, 0)], [SecretRules.Scan], []);
        }
    }

    private string Name => System.IO.Path.GetFileName(_root.TrimEnd(System.IO.Path.DirectorySeparatorChar)) is { Length: > 0 } name ? name : _root;

    private async Task<IReadOnlyList<ScannedText>> CollectAsync(TextStaging staging, CancellationToken cancellation)
    {
        var git = new GitHistory(_root);
        var isRepository = await git.IsRepositoryAsync(cancellation);
        if (_options.Range is { } range)
        {
            if (!isRepository) throw new InputException($"{_options.Path} is no git repository, so it has no commits {range}.");
            var added = (await git.AddedAsync(range, cancellation)).DistinctBy(blob => (blob.Id, blob.Path)).ToList();
            foreach (var some in added.Chunk(FilesAtOnce))
            {
                var contents = await git.ContentsAsync([.. some.Select(blob => blob.Id)], cancellation);
                foreach (var (blob, content) in some.Zip(contents)) staging.Stage(blob.Path, blob.Commit, content);
            }
        }

        var files = isRepository ? await git.FilesAsync(cancellation) : [.. FileTree.Walk(_root)];
        return [.. files.Order(StringComparer.Ordinal).Select(file => staging.Take(_root, file)).OfType<ScannedText>()];
    }

    private static async Task<IReadOnlyList<SecretHit>> ScanAsync(Secretlint secretlint, string directory, IReadOnlyList<ScannedText> texts, CancellationToken cancellation)
    {
        var batches = new List<List<ScannedText>>();
        var size = 0;
        foreach (var text in texts)
        {
            if (batches.Count == 0 || batches[^1].Count == FilesAtOnce || size + text.File.Length > ArgumentsAtOnce) (batches, size) = ([.. batches, []], 0);
            batches[^1].Add(text);
            size += text.File.Length + 3;
        }

        var hits = new SecretHit[batches.Count][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2), CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, batches.Count), parallel, async (index, token) => hits[index] = [.. await secretlint.ScanAsync(directory, batches[index], token)]);
        return [.. hits.SelectMany(some => some)];
    }

    /// <summary>One finding a secret and file: of several rules the one that says it best, of several places the first, the tree before the history.</summary>
    private static List<SecretHit> Deduplicate(IReadOnlyList<SecretHit> hits)
    {
        var kept = new List<SecretHit>();
        foreach (var some in hits.Where(hit => hit.Rule != SecretRules.Assignment || CredentialGuess.IsLikely(hit.Secret)).GroupBy(hit => hit.In))
        {
            var ofText = new List<SecretHit>();
            foreach (var hit in some.OrderBy(hit => hit.Rank).ThenBy(hit => (hit.Line, hit.Column)))
            {
                if (!ofText.Exists(hit.Overlaps)) ofText.Add(hit);
            }

            kept.AddRange(ofText);
        }

        return [.. kept.OrderBy(hit => hit.In.Commit is not null).ThenBy(hit => (hit.Line, hit.Column)).DistinctBy(hit => (hit.In.Path, hit.Rule, hit.Secret))];
    }

    private void Add(List<SecretHit> hits, AllowList allowed)
    {
        foreach (var hit in hits)
        {
            var rule = SecretRules.For(hit.Rule);
            var level = _report.Level(rule, rule.Severity >= Severity.High ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory);
            if (level == EnforcementLevel.Disabled) continue;
            var where = hit.In.Commit is { } commit ? $", added by commit {commit[..12]}" : string.Empty;
            var message = string.Create(CultureInfo.InvariantCulture, $"{SecretRules.Title(hit.Rule)}, {hit.Secret.Length} characters long{where}");
            var flaw = new Flaw(new(hit.In.Path, hit.Line, hit.Column), string.Create(CultureInfo.InvariantCulture, $"{hit.Line}:{hit.Column}"), hit.Identity(), message);
            _report.Add(rule, level, hit.In.Path, [flaw], allowed.Decide);
        }
    }
}
