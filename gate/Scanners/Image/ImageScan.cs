using Platform.Gate.Findings;
using Platform.Gate.Scanners.Image.Ecr;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners.Image;

/// <summary>How ECR is reached.</summary>
/// <param name="Region">The registry's region; null for the image's, the environment's or the profile's.</param>
/// <param name="Profile">The AWS profile; null for the environment's credentials.</param>
/// <param name="Endpoint">Where ECR is asked; null for its own address.</param>
internal sealed record ImageAccess(string? Region, string? Profile, string? Endpoint);

/// <summary>From what somebody asked for to a judged image: credentials, region, client, scanner.</summary>
internal static class ImageScan
{
    /// <exception cref="InputException">No region is known, or the address, the repository or the image is wrong.</exception>
    public static async Task<Judgement> RunAsync(ImageScanOptions options, ImageAccess access, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var region = AwsAccess.Region(access.Region ?? options.Image.Region, access.Profile, environment)
            ?? throw new InputException("No AWS region is known. Name it with --region or in gate.yaml, or set AWS_REGION.");
        var endpoint = access.Endpoint is { } text
            ? Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri : throw new InputException($"'{text}' is not a URL that ECR can be asked at.")
            : AwsAccess.Endpoint(region);
        try
        {
            // The time limit is the client's own, an attempt at a time.
            using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            var credentials = await AwsAccess.CredentialsAsync(access.Profile, cancellation);
            return await ImageScanner.RunAsync(new AmazonECRClient(credentials, new() { Endpoint = endpoint, Region = region }, http), options, cancellation);
        }
        catch (ScannerException exception)
        {
            return ImageScanner.Failed(options.Image, exception.Message, options.Configuration);
        }
    }
}
