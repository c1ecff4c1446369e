namespace Platform.Gate.Scanners.Image.Ecr;

internal sealed record ImageIdentifier(string? ImageDigest, string? ImageTag);

internal sealed record DescribeRepositoriesRequest(string? RegistryId, IReadOnlyList<string> RepositoryNames);

internal sealed record DescribeImagesRequest(string? RegistryId, string RepositoryName, IReadOnlyList<ImageIdentifier> ImageIds);

internal sealed record DescribeImageScanFindingsRequest(string? RegistryId, string RepositoryName, ImageIdentifier ImageId, int MaxResults, string? NextToken);

internal sealed record GetRegistryScanningConfigurationRequest;

internal sealed record StartImageScanRequest(string? RegistryId, string RepositoryName, ImageIdentifier ImageId);
