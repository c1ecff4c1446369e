using Platform.Gate.Scanners.Image.Ecr;

namespace Platform.Gate.Scanners.Image;

/// <summary>What became of the question for a scan.</summary>
internal enum ScanOutcome
{
    /// <summary>There are findings, maybe none.</summary>
    Complete,

    /// <summary>It is still under way, and the patience is over.</summary>
    InProgress,

    /// <summary>There is no scan.</summary>
    Missing,

    /// <summary>ECR cannot scan images of this kind.</summary>
    Unsupported,

    /// <summary>The scan failed.</summary>
    Failed,

    /// <summary>The image is too old to be scanned continuously.</summary>
    Expired,
}

/// <summary>A scan's outcome and all pages of its findings.</summary>
internal sealed record ScanAnswer(ScanOutcome Outcome, string Told)
{
    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? DatabaseUpdatedAt { get; init; }

    public IReadOnlyList<Vulnerability> Vulnerabilities { get; init; } = [];
}

/// <summary>Asks ECR for the scan of a digest, and waits while it is under way.</summary>
internal sealed class ScanQuery(IAmazonECR ecr, ImageReference image, string digest, TimeProvider time, Action<string> progress)
{
    private const int PageSize = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private ImageIdentifier Id => new(digest, null);

    /// <exception cref="AmazonECRException">The service refused or failed.</exception>
    public async Task<ScanAnswer> AskAsync(TimeSpan patience, bool start, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var started = false;
        while (true)
        {
            var answer = await OnceAsync(cancellation);
            if (answer.Outcome == ScanOutcome.Missing && start && !started)
            {
                if (await StartAsync(cancellation) is { } refusal) return answer with { Told = refusal };
                started = true;
            }
            else if (answer.Outcome != ScanOutcome.InProgress && !(started && answer.Outcome == ScanOutcome.Missing))
            {
                return answer;
            }

            var waited = time.GetElapsedTime(began);
            if (waited >= patience) return new(ScanOutcome.InProgress, $"the scan is still under way after {waited.TotalSeconds:0} s");
            progress($"waiting for the scan of {image.Repository}, {waited.TotalSeconds:0} s");
            await Task.Delay(Interval < patience - waited ? Interval : patience - waited, time, cancellation);
        }
    }

    private async Task<ScanAnswer> OnceAsync(CancellationToken cancellation)
    {
        DescribeImageScanFindingsResponse page;
        try
        {
            page = await PageAsync(null, cancellation);
        }
        catch (AmazonECRException exception) when (exception.ErrorCode == "ScanNotFoundException")
        {
            return new(ScanOutcome.Missing, "there is no scan of it");
        }

        var outcome = Outcome(page.ImageScanStatus?.Status);
        var told = $"ECR says {page.ImageScanStatus?.Status ?? "nothing"}{(page.ImageScanStatus?.Description is { Length: > 0 } description ? $": {description}" : string.Empty)}";
        if (outcome != ScanOutcome.Complete) return new(outcome, told);
        var vulnerabilities = new List<Vulnerability>();
        for (var next = page; ; next = await PageAsync(next.NextToken, cancellation))
        {
            if (next.ImageScanFindings is { } findings) vulnerabilities.AddRange(Vulnerability.Of(findings));
            if (string.IsNullOrEmpty(next.NextToken)) break;
        }

        return new(ScanOutcome.Complete, told)
        {
            CompletedAt = Time(page.ImageScanFindings?.ImageScanCompletedAt),
            DatabaseUpdatedAt = Time(page.ImageScanFindings?.VulnerabilitySourceUpdatedAt),
            Vulnerabilities = vulnerabilities,
        };
    }

    private Task<DescribeImageScanFindingsResponse> PageAsync(string? token, CancellationToken cancellation) =>
        ecr.DescribeImageScanFindingsAsync(new(image.Registry, image.Repository, Id, PageSize, token), cancellation);

    // With enhanced scanning Inspector decides when to scan, and nothing is started.
    private async Task<string?> StartAsync(CancellationToken cancellation)
    {
        var scanning = await ecr.GetRegistryScanningConfigurationAsync(new(), cancellation);
        if (scanning.ScanningConfiguration?.ScanType == "ENHANCED") return "there is no scan of it, and with enhanced scanning none is started: Inspector decides when";
        try
        {
            await ecr.StartImageScanAsync(new(image.Registry, image.Repository, Id), cancellation);
            return null;
        }
        catch (AmazonECRException exception) when (exception.ErrorCode is "ValidationException" or "UnsupportedImageTypeException" or "LimitExceededException")
        {
            return $"there is no scan of it, and none can be started: {exception.Message}";
        }
    }

    private static ScanOutcome Outcome(string? status) => status switch
    {
        "COMPLETE" or "ACTIVE" => ScanOutcome.Complete,
        "IN_PROGRESS" or "PENDING" => ScanOutcome.InProgress,
        "UNSUPPORTED_IMAGE" => ScanOutcome.Unsupported,
        "SCAN_ELIGIBILITY_EXPIRED" => ScanOutcome.Expired,
        "FINDINGS_UNAVAILABLE" or null => ScanOutcome.Missing,
        _ => ScanOutcome.Failed,
    };

    private static DateTimeOffset? Time(double? seconds) => seconds is { } value ? DateTimeOffset.UnixEpoch.AddSeconds(value) : null;
}
