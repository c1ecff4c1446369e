using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SecurityToken;

namespace Platform.Gate.Scanners.Image.Ecr;

/// <summary>Where ECR is, and how patient to be with it.</summary>
internal sealed record AmazonECRConfig
{
    public required Uri Endpoint { get; init; }

    public required string Region { get; init; }

    /// <summary>How often a call is made before it is given up.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The wait before the second attempt; it doubles each time, and half of it is left to chance.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>ECR's JSON 1.1 protocol over the credentials and the signer of AWSSDK.Core.</summary>
internal sealed class AmazonECRClient(AWSCredentials credentials, AmazonECRConfig config, HttpClient http) : IAmazonECR
{
    private const string Target = "AmazonEC2ContainerRegistry_V20150921";
    private const string ContentType = "application/x-amz-json-1.1";
    private static readonly string[] Throttled = ["ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded", "LimitExceededException", "Throttling"];

    public Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(DescribeRepositoriesRequest request, CancellationToken cancellation) =>
        CallAsync("DescribeRepositories", request, EcrJson.Default.DescribeRepositoriesRequest, EcrJson.Default.DescribeRepositoriesResponse, cancellation);

    public Task<DescribeImagesResponse> DescribeImagesAsync(DescribeImagesRequest request, CancellationToken cancellation) =>
        CallAsync("DescribeImages", request, EcrJson.Default.DescribeImagesRequest, EcrJson.Default.DescribeImagesResponse, cancellation);

    public Task<DescribeImageScanFindingsResponse> DescribeImageScanFindingsAsync(DescribeImageScanFindingsRequest request, CancellationToken cancellation) =>
        CallAsync("DescribeImageScanFindings", request, EcrJson.Default.DescribeImageScanFindingsRequest, EcrJson.Default.DescribeImageScanFindingsResponse, cancellation);

    public Task<GetRegistryScanningConfigurationResponse> GetRegistryScanningConfigurationAsync(GetRegistryScanningConfigurationRequest request, CancellationToken cancellation) =>
        CallAsync("GetRegistryScanningConfiguration", request, EcrJson.Default.GetRegistryScanningConfigurationRequest, EcrJson.Default.GetRegistryScanningConfigurationResponse, cancellation);

    public Task<StartImageScanResponse> StartImageScanAsync(StartImageScanRequest request, CancellationToken cancellation) =>
        CallAsync("StartImageScan", request, EcrJson.Default.StartImageScanRequest, EcrJson.Default.StartImageScanResponse, cancellation);

    /// <exception cref="AmazonECRException">The service refused, or still failed at the last attempt.</exception>
    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        string operation, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, requestType);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await SendAsync(operation, body, cancellation);
                return JsonSerializer.Deserialize(answer, responseType) ?? throw new JsonException("The answer is null.");
            }
            catch (JsonException exception)
            {
                throw new AmazonECRException("UnreadableResponse", 200, $"{operation} answered something that cannot be read: {exception.Message}");
            }
            catch (AmazonECRException exception) when (attempt < config.Attempts && IsTransient(exception))
            {
                await Task.Delay(Wait(attempt), cancellation);
            }
        }
    }

    private async Task<byte[]> SendAsync(string operation, byte[] body, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(config.Timeout);
        try
        {
            using var message = await SignAsync(operation, body);
            using var response = await http.SendAsync(message, limit.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return response.IsSuccessStatusCode ? answer : throw Error(response, answer);
        }
        catch (HttpRequestException exception)
        {
            throw new AmazonECRException("Unreachable", 503, $"{config.Endpoint.Host} cannot be reached: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new AmazonECRException("Timeout", 504, $"{config.Endpoint.Host} did not answer within {config.Timeout.TotalSeconds:0} s.");
        }
    }

    // Signed anew at each attempt: a signature is good for minutes, and credentials may have been refreshed.
    private async Task<HttpRequestMessage> SignAsync(string operation, byte[] body)
    {
        using var request = new DefaultRequest(new AnyRequest(), "ecr")
        {
            HttpMethod = "POST",
            Endpoint = config.Endpoint,
            ResourcePath = "/",
            Content = body,
            AuthenticationRegion = config.Region,
            OverrideSigningServiceName = "ecr",
        };
        request.Headers["Content-Type"] = ContentType;
        request.Headers["X-Amz-Target"] = $"{Target}.{operation}";
        var keys = await credentials.GetCredentialsAsync();
        if (keys.UseToken) request.Headers["X-Amz-Security-Token"] = keys.Token;
        var signing = new AmazonSecurityTokenServiceConfig { AuthenticationRegion = config.Region, AuthenticationServiceName = "ecr" };
        var signature = new AWS4Signer().SignRequest(request, signing, new RequestMetrics(), keys.AccessKey, keys.SecretKey);
        request.Headers["Authorization"] = signature.ForAuthorizationHeader;

        var message = new HttpRequestMessage(HttpMethod.Post, config.Endpoint) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        foreach (var (name, value) in request.Headers.Where(header => header.Key is not ("Content-Type" or "Content-Length"))) message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    private static AmazonECRException Error(HttpResponseMessage response, byte[] answer)
    {
        ErrorBody? body = null;
        try
        {
            body = JsonSerializer.Deserialize(answer, EcrJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            // A proxy's page, say; the status tells enough.
        }

        // `com.amazonaws.ecr#ScanNotFoundException`, or `ScanNotFoundException:http://…` in a header.
        var type = body?.Type ?? (response.Headers.TryGetValues("x-amzn-ErrorType", out var values) ? values.First() : $"HTTP {(int)response.StatusCode}");
        return new(type.Split('#')[^1].Split(':')[0], (int)response.StatusCode, body?.Message ?? body?.OtherMessage ?? $"the service answered with status {(int)response.StatusCode}.");
    }

    private static bool IsTransient(AmazonECRException exception) => exception.StatusCode is >= 500 or 429 || Throttled.Contains(exception.ErrorCode);

    private TimeSpan Wait(int attempt)
    {
        var longest = config.Backoff * Math.Pow(2, attempt - 1);
        return (longest / 2) + (longest / 2 * System.Security.Cryptography.RandomNumberGenerator.GetInt32(0, 1000) / 1000);
    }

    private sealed class AnyRequest : Amazon.Runtime.AmazonWebServiceRequest;
}
