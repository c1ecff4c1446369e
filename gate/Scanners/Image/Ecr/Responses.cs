namespace Platform.Gate.Scanners.Image.Ecr;

internal sealed record DescribeRepositoriesResponse(IReadOnlyList<Repository>? Repositories);

internal sealed record Repository(string? RepositoryName, string? RepositoryArn, string? ImageTagMutability);

internal sealed record DescribeImagesResponse(IReadOnlyList<ImageDetail>? ImageDetails);

internal sealed record ImageDetail(string? ImageDigest, IReadOnlyList<string>? ImageTags, string? ImageManifestMediaType, ImageScanStatus? ImageScanStatus);

internal sealed record ImageScanStatus(string? Status, string? Description);

internal sealed record GetRegistryScanningConfigurationResponse(RegistryScanningConfiguration? ScanningConfiguration);

/// <param name="ScanType"><c>BASIC</c> or <c>ENHANCED</c>.</param>
internal sealed record RegistryScanningConfiguration(string? ScanType);

internal sealed record StartImageScanResponse(ImageScanStatus? ImageScanStatus);

internal sealed record DescribeImageScanFindingsResponse(ImageIdentifier? ImageId, ImageScanStatus? ImageScanStatus, ImageScanFindings? ImageScanFindings, string? NextToken);

/// <summary>What a scan found: of a basic scan <see cref="Findings"/>, of an enhanced one (Inspector) <see cref="EnhancedFindings"/>. Times are seconds since 1970.</summary>
internal sealed record ImageScanFindings(
    double? ImageScanCompletedAt,
    double? VulnerabilitySourceUpdatedAt,
    IReadOnlyList<ImageScanFinding>? Findings,
    IReadOnlyList<EnhancedImageScanFinding>? EnhancedFindings);

internal sealed record ImageScanFinding(string? Name, string? Description, string? Uri, string? Severity, IReadOnlyList<Attribute>? Attributes);

internal sealed record Attribute(string? Key, string? Value);

internal sealed record EnhancedImageScanFinding(
    string? FindingArn,
    string? Title,
    string? Severity,
    string? Status,
    double? Score,
    string? FixAvailable,
    string? ExploitAvailable,
    PackageVulnerabilityDetails? PackageVulnerabilityDetails);

internal sealed record PackageVulnerabilityDetails(string? VulnerabilityId, string? SourceUrl, IReadOnlyList<VulnerablePackage>? VulnerablePackages);

internal sealed record VulnerablePackage(string? Name, string? Version, string? Release, string? FixedInVersion, string? FilePath);

/// <summary>The body of an error.</summary>
internal sealed record ErrorBody(
    [property: System.Text.Json.Serialization.JsonPropertyName("__type")] string? Type,
    [property: System.Text.Json.Serialization.JsonPropertyName("message")] string? Message,
    [property: System.Text.Json.Serialization.JsonPropertyName("Message")] string? OtherMessage);
