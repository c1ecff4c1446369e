using System.Globalization;
using Platform.Gate.Findings;
using Platform.Gate.Scanners.Image.Ecr;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Image;

/// <summary>What image to judge, and how strictly.</summary>
internal sealed record ImageScanOptions
{
    public required ImageReference Image { get; init; }

    /// <summary>Vulnerabilities of this severity and above block.</summary>
    public Severity Threshold { get; init; } = Severity.High;

    /// <summary>Vulnerabilities of this CVSS score and above block as well.</summary>
    public double? CvssThreshold { get; init; }

    /// <summary>Whether only what can be mended blocks. What a scan does not tell counts as mendable.</summary>
    public bool FixableOnly { get; init; }

    /// <summary>How old a scan and its database may be.</summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long to wait for a scan that is under way.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether to start a scan where there is none.</summary>
    public bool StartScan { get; init; }

    public IReadOnlyList<Allowance> Ignored { get; init; } = [];

    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    public Action<string> Progress { get; init; } = _ => { };

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Judges the scan findings of the digest that will be deployed.</summary>
internal sealed class ImageScanner
{
    private const string Pack = "image";

    private readonly IAmazonECR _ecr;
    private readonly ImageScanOptions _options;
    private readonly ImageReference _image;
    private readonly ScannerReport _report;

    private ImageScanner(IAmazonECR ecr, ImageScanOptions options)
    {
        _ecr = ecr;
        _options = options;
        _image = options.Image;
        _report = new("image", Pack, options.Configuration);
    }

    /// <exception cref="InputException">There is no such repository or image.</exception>
    public static Task<Judgement> RunAsync(IAmazonECR ecr, ImageScanOptions options, CancellationToken cancellation) => new ImageScanner(ecr, options).RunAsync(cancellation);

    /// <summary>What a run comes to that could not even ask.</summary>
    public static Judgement Failed(ImageReference image, string message, IReadOnlyDictionary<string, PolicyConfiguration>? configuration)
    {
        var report = new ScannerReport("image", Pack, configuration);
        report.AddError(ImageRules.Scanned, EnforcementLevel.Mandatory, image.Repository, message);
        return report.ToJudgement([new("image", image.Repository, 1)], ImageRules.All, []);
    }

    private async Task<Judgement> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var digest = await DigestAsync(cancellation);
            if (_image.Digest is { } named && named != digest) throw new InputException($"The tag '{_image.Tag}' of {_image.Repository} names {digest}, not {named}.");
            var source = $"{_image.Repository}@{digest}";
            var answer = await new ScanQuery(_ecr, _image, digest, _options.Time, _options.Progress).AskAsync(_options.Patience, _options.StartScan, cancellation);
            JudgeScan(source, answer);
            if (answer.Outcome == ScanOutcome.Complete)
            {
                JudgeAge(source, answer);
                JudgeVulnerabilities(source, answer);
            }

            if (_image is { Tag: not null }) JudgeTag(source, digest, await DigestAsync(cancellation));
            return _report.ToJudgement([new("image", source, 1)], ImageRules.All, [], [$"{_image.Repository}{(_image.Tag is { } tag ? $":{tag}" : string.Empty)} is {digest}; deploy this digest.", .. Expired()]);
        }
        catch (AmazonECRException exception)
        {
            return Failed(_image, Told(exception), _options.Configuration);
        }
    }

    private async Task<string> DigestAsync(CancellationToken cancellation)
    {
        try
        {
            var id = _image.Tag is { } tag ? new ImageIdentifier(null, tag) : new ImageIdentifier(_image.Digest, null);
            var images = await _ecr.DescribeImagesAsync(new(_image.Registry, _image.Repository, [id]), cancellation);
            return images.ImageDetails is [{ ImageDigest: { } digest }, ..] ? digest : throw NoImage();
        }
        catch (AmazonECRException exception) when (exception.ErrorCode is "ImageNotFoundException")
        {
            throw NoImage();
        }
        catch (AmazonECRException exception) when (exception.ErrorCode is "RepositoryNotFoundException")
        {
            throw new InputException($"There is no repository '{_image.Repository}' in this registry and region. Check the name, the account and --region.", exception);
        }
    }

    private InputException NoImage() =>
        new($"There is no image {_image.Repository}{(_image.Tag is { } tag ? $":{tag}" : $"@{_image.Digest}")}. Push it first, or check its name.");

    private void JudgeScan(string source, ScanAnswer answer)
    {
        string? problem = answer.Outcome == ScanOutcome.Complete ? null : answer.Told;
        Judge(ImageRules.Scanned, source, problem, finding => answer.Outcome == ScanOutcome.InProgress ? finding with { Status = FindingStatus.Undetermined } : finding);
    }

    private void JudgeAge(string source, ScanAnswer answer)
    {
        var now = _options.Time.GetUtcNow();
        var old = new[] { (What: "the scan", When: answer.CompletedAt), (What: "the vulnerability database of the scan", When: answer.DatabaseUpdatedAt) }
            .Where(one => one.When is { } when && now - when > _options.MaximumAge)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.What} is of {one.When:yyyy-MM-dd}, {(now - one.When!.Value).TotalDays:0} days old, expected at most {_options.MaximumAge.TotalDays:0}"));
        Judge(ImageRules.Fresh, source, answer.CompletedAt is null ? "ECR does not tell when the scan was done" : old.FirstOrDefault());
    }

    private void JudgeTag(string source, string before, string after) =>
        Judge(ImageRules.TagStays, source, before == after ? null : $"while {before} was judged, the tag '{_image.Tag}' moved to {after}");

    private void Judge(PolicyMetadata rule, string source, string? problem, Func<Finding, Finding>? decide = null)
    {
        var level = _report.Level(rule, EnforcementLevel.Mandatory);
        if (level == EnforcementLevel.Disabled) return;
        _report.Add(rule, level, source, problem is null ? [] : [new(null, string.Empty, _image.Repository, problem)], decide);
    }

    private void JudgeVulnerabilities(string source, ScanAnswer answer)
    {
        var configured = _report.Level(ImageRules.Vulnerability, EnforcementLevel.Mandatory);
        if (configured == EnforcementLevel.Disabled) return;
        if (answer.Vulnerabilities.Count == 0) _report.AddPassed(ImageRules.Vulnerability, configured, 1);
        foreach (var vulnerability in answer.Vulnerabilities.OrderByDescending(one => one.Severity).ThenBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Package, StringComparer.Ordinal))
        {
            var level = Blocks(vulnerability) ? configured : EnforcementLevel.Advisory;
            var flaw = new Flaw(null, vulnerability.Package, $"{_image.Repository} {vulnerability.Id} {vulnerability.Package}", Message(vulnerability));
            _report.Add(ImageRules.Vulnerability with { Severity = vulnerability.Severity }, level, source, [flaw], finding => Decide(finding with
            {
                Link = vulnerability.Link ?? finding.Link,
                Title = $"{vulnerability.Id} in {vulnerability.Package}",
            }, vulnerability));
        }
    }

    private bool Blocks(Vulnerability vulnerability) =>
        (vulnerability.Severity >= _options.Threshold || vulnerability.Cvss >= _options.CvssThreshold)
        && !(_options.FixableOnly && vulnerability.HasFix == false);

    private Finding Decide(Finding finding, Vulnerability vulnerability)
    {
        var ignored = _options.Ignored.FirstOrDefault(one => one.Keys["cve"] == vulnerability.Id && (one.Keys.GetValueOrDefault("package") is not { } package || package == vulnerability.Package) && Today <= one.Expires);
        return ignored is null ? finding : finding with { Status = FindingStatus.Waived, Waiver = ignored.ToWaiver(finding.Policy, _image.Repository) };
    }

    private DateOnly Today => DateOnly.FromDateTime(_options.Time.GetUtcNow().UtcDateTime);

    private IEnumerable<string> Expired() =>
        _options.Ignored.Where(one => Today > one.Expires).Select(one => string.Create(CultureInfo.InvariantCulture, $"The entry {one.Name} of the ignore list expired on {one.Expires:yyyy-MM-dd} and no longer counts."));

    private static string Message(Vulnerability vulnerability)
    {
        var package = vulnerability.Package.Length > 0 ? $" in {vulnerability.Package} {vulnerability.Installed}".TrimEnd() : string.Empty;
        var mend = vulnerability.Fixed.Length > 0 ? $", fixed in {vulnerability.Fixed}" : vulnerability.HasFix == false ? ", no fix yet" : string.Empty;
        var score = vulnerability.Cvss is { } cvss ? string.Create(CultureInfo.InvariantCulture, $", CVSS {cvss:0.0}") : string.Empty;
        return $"{vulnerability.Id}{package}{mend}{score}{(vulnerability.Exploited ? ", an exploit is known" : string.Empty)}";
    }

    private static string Told(AmazonECRException exception) => exception.ErrorCode switch
    {
        "AccessDeniedException" => $"ECR refused: {exception.Message} Allow the role ecr:DescribeImages, ecr:DescribeImageScanFindings and, for --start-scan, ecr:StartImageScan and ecr:GetRegistryScanningConfiguration.",
        "ExpiredTokenException" or "ExpiredToken" => "The AWS credentials have expired. Log in again, or assume the role anew.",
        "UnrecognizedClientException" or "InvalidSignatureException" or "IncompleteSignatureException" => $"ECR does not accept the AWS credentials: {exception.Message}",
        _ => $"ECR could not be asked ({exception.ErrorCode}): {exception.Message}",
    };
}
