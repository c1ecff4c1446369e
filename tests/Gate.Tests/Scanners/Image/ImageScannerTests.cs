using System.Globalization;
using Amazon.Runtime;
using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Image;
using Platform.Gate.Scanners.Image.Ecr;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Gate.Tests.Scanners.Image;

public sealed class ImageScannerTests : IAsyncLifetime
{
    private const string BasicScanning = """{ "registryId": "111122223333", "scanningConfiguration": { "scanType": "BASIC" } }""";
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Other = "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new();
    private FakeEcr _ecr = null!;

    public async Task InitializeAsync() => _ecr = (await FakeEcr.StartAsync()).On("DescribeImages", Images(Digest));

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _ecr.DisposeAsync();
    }

    [Fact]
    public async Task Passes_an_image_without_findings_and_names_the_digest()
    {
        _ecr.On("DescribeImageScanFindings", Scan("COMPLETE"));
        var judgement = await JudgeAsync();
        Assert.Empty(judgement.Findings);
        Assert.Equal($"app@{Digest}", Assert.Single(judgement.Sources).Name);
        Assert.Contains(Digest, Assert.Single(judgement.Notices), StringComparison.Ordinal);
        Assert.Equal(4, judgement.Evidence.Sum(evidence => evidence.Passed));
    }

    [Fact]
    public async Task Tells_package_versions_score_and_link_of_an_enhanced_finding()
    {
        _ecr.On("DescribeImageScanFindings", Scan("ACTIVE", enhanced: """
            { "severity": "CRITICAL", "status": "ACTIVE", "score": 9.8, "fixAvailable": "YES", "exploitAvailable": "YES", "title": "CVE-2026-1 - openssl",
              "packageVulnerabilityDetails": { "vulnerabilityId": "CVE-2026-1", "sourceUrl": "https://example.org/CVE-2026-1",
                "vulnerablePackages": [ { "name": "openssl", "version": "3.0.1", "release": "2", "fixedInVersion": "0:3.0.9" } ] } }
            """));
        var finding = Assert.Single((await JudgeAsync()).Findings);
        Assert.Equal("CVE-2026-1 in openssl 3.0.1-2, fixed in 0:3.0.9, CVSS 9.8, an exploit is known", finding.Message);
        Assert.Equal((Severity.Critical, "openssl", "https://example.org/CVE-2026-1", true), (finding.Severity!.Value, finding.Path, finding.Link, finding.Blocks));
    }

    [Fact]
    public async Task Reads_all_pages_of_a_basic_scan()
    {
        _ecr.On("DescribeImageScanFindings", (200, Scan("COMPLETE", Basic("CVE-1", "HIGH"), token: "next")), (200, Scan("COMPLETE", Basic("CVE-2", "LOW"), token: "last")), (200, Scan("COMPLETE", Basic("CVE-3", "UNDEFINED"))));
        var findings = (await JudgeAsync()).Findings;
        Assert.Equal(
            ["CVE-1 in zlib 1.2, CVSS 5.5 True", "CVE-3 in zlib 1.2, CVSS 5.5 False", "CVE-2 in zlib 1.2, CVSS 5.5 False"],
            findings.Select(finding => $"{finding.Message} {finding.Blocks}"));
        Assert.Equal([null, "next", "last"], _ecr.Requests.Where(asked => asked.Operation == "DescribeImageScanFindings").Select(Token));
    }

    [Theory]
    [InlineData(Severity.Critical, null, false, false)]
    [InlineData(Severity.High, null, false, true)]
    [InlineData(Severity.Critical, 5.0, false, true)]
    [InlineData(Severity.Critical, 6.0, false, false)]
    [InlineData(Severity.Low, null, true, false)]
    public async Task Blocks_by_severity_score_and_fix(Severity threshold, double? cvss, bool fixableOnly, bool blocks)
    {
        _ecr.On("DescribeImageScanFindings", Scan("ACTIVE", enhanced: """
            { "severity": "HIGH", "score": 5.5, "fixAvailable": "NO", "packageVulnerabilityDetails": { "vulnerabilityId": "CVE-1", "vulnerablePackages": [ { "name": "a", "version": "1", "fixedInVersion": "NotAvailable" } ] } }
            """));
        var finding = Assert.Single((await JudgeAsync(options => options with { Threshold = threshold, CvssThreshold = cvss, FixableOnly = fixableOnly })).Findings);
        Assert.Equal(blocks, finding.Blocks);
        Assert.EndsWith("no fix yet, CVSS 5.5", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zlib", "2026-11-24", FindingStatus.Waived)]
    [InlineData("zlib", "2026-11-23", FindingStatus.Violation)]
    [InlineData("curl", "2026-11-24", FindingStatus.Violation)]
    public async Task Lives_with_what_is_ignored_until_its_day(string package, string expires, object status)
    {
        _ecr.On("DescribeImageScanFindings", Scan("COMPLETE", Basic("CVE-1", "HIGH")));
        var ignored = new Allowance(new Dictionary<string, string> { ["cve"] = "CVE-1", ["package"] = package }, "Not reachable.", "us", "them", DateOnly.Parse(expires, CultureInfo.InvariantCulture));
        Assert.Equal(status, Assert.Single((await JudgeAsync(options => options with { Ignored = [ignored] })).Findings).Status);
    }

    [Theory]
    [InlineData("FAILED", "ECR says FAILED: because", FindingStatus.Violation)]
    [InlineData("UNSUPPORTED_IMAGE", "ECR says UNSUPPORTED_IMAGE: because", FindingStatus.Violation)]
    [InlineData("SCAN_ELIGIBILITY_EXPIRED", "ECR says SCAN_ELIGIBILITY_EXPIRED: because", FindingStatus.Violation)]
    [InlineData("SOMETHING_NEW", "ECR says SOMETHING_NEW: because", FindingStatus.Violation)]
    [InlineData("IN_PROGRESS", "the scan is still under way after 0 s", FindingStatus.Undetermined)]
    public async Task Blocks_what_was_not_scanned_to_the_end(string scan, string message, object status)
    {
        _ecr.On("DescribeImageScanFindings", $$"""{ "imageScanStatus": { "status": "{{scan}}", "description": "because" } }""");
        var finding = Assert.Single((await JudgeAsync(options => options with { Patience = TimeSpan.Zero })).Findings);
        Assert.Equal(("image-scanned", message, status, true), (finding.Policy, finding.Message, finding.Status, finding.Blocks));
    }

    [Fact]
    public async Task Waits_for_a_scan_that_is_under_way()
    {
        _ecr.On("DescribeImageScanFindings", (200, """{ "imageScanStatus": { "status": "IN_PROGRESS" } }"""), (200, Scan("COMPLETE")));
        var told = new List<string>();
        Assert.Empty((await JudgeAsync(options => options with { Patience = TimeSpan.FromSeconds(1), Progress = told.Add, Time = new Hasty() })).Findings);
        Assert.Single(told);
    }

    [Fact]
    public async Task Starts_a_scan_only_when_told_to()
    {
        _ecr.On("DescribeImageScanFindings", (400, Error("ScanNotFoundException")), (200, Scan("COMPLETE"))).On("GetRegistryScanningConfiguration", BasicScanning).On("StartImageScan", """{ "imageScanStatus": { "status": "IN_PROGRESS" } }""");
        Assert.Empty((await JudgeAsync(options => options with { StartScan = true, Time = new Hasty() })).Findings);
        Assert.Single(_ecr.Requests, asked => asked.Operation == "StartImageScan");

        _ecr.On("DescribeImageScanFindings", (400, Error("ScanNotFoundException")));
        Assert.Equal("there is no scan of it", Assert.Single((await JudgeAsync()).Findings).Message);
        Assert.Single(_ecr.Requests, asked => asked.Operation == "StartImageScan");
    }

    [Fact]
    public async Task Starts_no_scan_where_scanning_is_enhanced()
    {
        _ecr.On("DescribeImageScanFindings", (400, Error("ScanNotFoundException"))).On("GetRegistryScanningConfiguration", """{ "scanningConfiguration": { "scanType": "ENHANCED", "rules": [] } }""");
        Assert.Equal("there is no scan of it, and with enhanced scanning none is started: Inspector decides when", Assert.Single((await JudgeAsync(options => options with { StartScan = true })).Findings).Message);
        Assert.DoesNotContain(_ecr.Requests, asked => asked.Operation == "StartImageScan");
    }

    [Fact]
    public async Task Tells_why_a_scan_cannot_be_started()
    {
        _ecr.On("DescribeImageScanFindings", (400, Error("ScanNotFoundException"))).On("GetRegistryScanningConfiguration", BasicScanning).On("StartImageScan", (400, Error("ValidationException", "This feature is disabled")));
        Assert.Equal("there is no scan of it, and none can be started: This feature is disabled", Assert.Single((await JudgeAsync(options => options with { StartScan = true })).Findings).Message);
    }

    [Fact]
    public async Task Blocks_an_old_scan()
    {
        _ecr.On("DescribeImageScanFindings", Scan("COMPLETE", completed: Now.AddDays(-31)));
        var finding = Assert.Single((await JudgeAsync()).Findings);
        Assert.Equal("image-scan-fresh", finding.Policy);
        Assert.Equal("the scan is of 2026-10-24, 31 days old, expected at most 30", finding.Message);
    }

    [Fact]
    public async Task Blocks_when_the_tag_moves_meanwhile()
    {
        _ecr.On("DescribeImages", (200, Images(Digest)), (200, Images(Other))).On("DescribeImageScanFindings", Scan("COMPLETE"));
        var finding = Assert.Single((await JudgeAsync()).Findings);
        Assert.Equal(("image-tag-stays", true), (finding.Policy, finding.Blocks));
        Assert.Contains(Other, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_the_scan_of_the_digest_and_never_of_the_tag()
    {
        _ecr.On("DescribeImageScanFindings", Scan("COMPLETE"));
        await JudgeAsync();
        var body = Assert.Single(_ecr.Requests, asked => asked.Operation == "DescribeImageScanFindings").Body;
        Assert.Contains($$""""imageId":{"imageDigest":"{{Digest}}"}"""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_tag_that_names_another_digest() =>
        await Assert.ThrowsAsync<InputException>(() => JudgeAsync(options => options with { Image = ImageReference.Parse($"app:v1@{Other}") }));

    [Theory]
    [InlineData("ImageNotFoundException", "There is no image app:v1.")]
    [InlineData("RepositoryNotFoundException", "There is no repository 'app'")]
    public async Task Refuses_what_is_not_there(string error, string message)
    {
        _ecr.On("DescribeImages", (400, Error(error)));
        Assert.StartsWith(message, (await Assert.ThrowsAsync<InputException>(() => JudgeAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessDeniedException", "Allow the role ecr:DescribeImages")]
    [InlineData("ExpiredTokenException", "The AWS credentials have expired.")]
    [InlineData("com.amazonaws.ecr#ServerException", "ServerException")]
    public async Task Fails_and_says_why_when_the_service_refuses(string error, string told)
    {
        _ecr.On("DescribeImageScanFindings", (error.Contains("Server", StringComparison.Ordinal) ? 500 : 400, Error(error)));
        var finding = Assert.Single((await JudgeAsync()).Findings);
        Assert.Equal(FindingStatus.Error, finding.Status);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_again_when_throttled_or_when_the_service_fails()
    {
        _ecr.On("DescribeImageScanFindings", (400, Error("ThrottlingException")), (503, "<html>"), (429, "{}"), (200, Scan("COMPLETE")));
        Assert.Empty((await JudgeAsync()).Findings);
        Assert.Equal(4, _ecr.Requests.Count(asked => asked.Operation == "DescribeImageScanFindings"));
    }

    [Fact]
    public async Task Gives_up_on_a_service_that_does_not_answer()
    {
        _ecr.Stall("DescribeImageScanFindings");
        var finding = Assert.Single((await JudgeAsync(attempts: 2, timeout: TimeSpan.FromMilliseconds(200))).Findings);
        Assert.Equal(FindingStatus.Error, finding.Status);
        Assert.Contains("did not answer", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, _ecr.Requests.Count(asked => asked.Operation == "DescribeImageScanFindings"));
    }

    [Fact]
    public async Task Fails_on_an_answer_that_is_no_json()
    {
        _ecr.On("DescribeImageScanFindings", "<html>");
        Assert.Equal(FindingStatus.Error, Assert.Single((await JudgeAsync()).Findings).Status);
    }

    [Fact]
    public async Task Signs_with_the_token_of_short_lived_credentials()
    {
        _ecr.On("DescribeImageScanFindings", Scan("COMPLETE"));
        Assert.Empty((await JudgeAsync(credentials: new SessionAWSCredentials(FakeEcr.AccessKey, FakeEcr.Secret, "session"))).Findings);
        Assert.All(_ecr.Requests, asked => Assert.Equal("session", asked.SessionToken));
    }

    [Fact]
    public async Task Fails_with_the_wrong_key()
    {
        var finding = Assert.Single((await JudgeAsync(credentials: new BasicAWSCredentials(FakeEcr.AccessKey, "wrong"))).Findings);
        Assert.StartsWith("ECR does not accept the AWS credentials", finding.Message, StringComparison.Ordinal);
    }

    private async Task<Judgement> JudgeAsync(Func<ImageScanOptions, ImageScanOptions>? change = null, AWSCredentials? credentials = null, int attempts = 5, TimeSpan? timeout = null)
    {
        var config = new AmazonECRConfig { Endpoint = _ecr.Endpoint, Region = FakeEcr.Region, Attempts = attempts, Backoff = TimeSpan.FromMilliseconds(1), Timeout = timeout ?? TimeSpan.FromSeconds(30) };
        var client = new AmazonECRClient(credentials ?? new BasicAWSCredentials(FakeEcr.AccessKey, FakeEcr.Secret), config, _http);
        var options = new ImageScanOptions { Image = ImageReference.Parse("app:v1"), Time = new Clock() };
        return await ImageScanner.RunAsync(client, change?.Invoke(options) ?? options, CancellationToken.None);
    }

    private static string Images(string digest) => $$"""{ "imageDetails": [ { "imageDigest": "{{digest}}", "imageTags": ["v1"] } ] }""";

    private static string Basic(string name, string severity) =>
        $$"""{ "name": "{{name}}", "severity": "{{severity}}", "uri": "https://example.org/{{name}}", "attributes": [ { "key": "package_name", "value": "zlib" }, { "key": "package_version", "value": "1.2" }, { "key": "CVSS3_SCORE", "value": "5.5" } ] }""";

    private static string Scan(string status, string basic = "", string enhanced = "", string? token = null, DateTimeOffset? completed = null)
    {
        var time = (completed ?? Now.AddDays(-1)).ToUnixTimeSeconds();
        return $$"""
            { "imageScanStatus": { "status": "{{status}}" }, {{(token is null ? string.Empty : $"\"nextToken\": \"{token}\",")}}
              "imageScanFindings": { "imageScanCompletedAt": {{time}}.25, "vulnerabilitySourceUpdatedAt": {{time}}, "findings": [ {{basic}} ], "enhancedFindings": [ {{enhanced}} ] } }
            """;
    }

    private static string Error(string type, string message = "no") => $$"""{ "__type": "{{type}}", "message": "{{message}}" }""";

    private static string? Token(Asked asked) =>
        System.Text.Json.JsonDocument.Parse(asked.Body).RootElement.TryGetProperty("nextToken", out var token) ? token.GetString() : null;

    private class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Waits are over at once.</summary>
    private sealed class Hasty : Clock
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
