namespace Platform.Gate.Scanners.Image.Ecr;

/// <summary>
/// The calls of Amazon ECR that the gate makes. Names and shapes are the official client's (AWSSDK.ECR), which is not on every registry;
/// where it is, an adapter of a few lines takes this one's place.
/// </summary>
internal interface IAmazonECR
{
    Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(DescribeRepositoriesRequest request, CancellationToken cancellation);

    Task<DescribeImagesResponse> DescribeImagesAsync(DescribeImagesRequest request, CancellationToken cancellation);

    Task<DescribeImageScanFindingsResponse> DescribeImageScanFindingsAsync(DescribeImageScanFindingsRequest request, CancellationToken cancellation);

    Task<GetRegistryScanningConfigurationResponse> GetRegistryScanningConfigurationAsync(GetRegistryScanningConfigurationRequest request, CancellationToken cancellation);

    Task<StartImageScanResponse> StartImageScanAsync(StartImageScanRequest request, CancellationToken cancellation);
}

/// <summary>The service refused or failed.</summary>
/// <param name="errorCode">The error's name, such as <c>ScanNotFoundException</c>.</param>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">What the service says.</param>
internal sealed class AmazonECRException(string errorCode, int statusCode, string message) : Exception(message)
{
    public string ErrorCode { get; } = errorCode;

    public int StatusCode { get; } = statusCode;
}
