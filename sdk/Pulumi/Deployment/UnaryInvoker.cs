using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace Pulumi;

/// <summary>
/// Unary gRPC calls over HTTP/2 without encryption: one POST each, a length before each message, the status in the trailers. Programs
/// need no more of gRPC, and the general client, with its load balancing and retries, takes longer to start than a small program runs.
/// </summary>
internal sealed class UnaryInvoker(string address) : CallInvoker, IDisposable
{
    private static readonly MediaTypeHeaderValue GrpcContent = new("application/grpc");

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        // A proxy is for the outside; looking for one takes time besides.
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
    });

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, Grpc.Core.CallOptions options, TRequest request) => new(
            CallAsync(method, request, options.CancellationToken),
            Task.FromResult(new Metadata()),
            static () => Status.DefaultSuccess,
            static () => [],
            static () => { });

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, Grpc.Core.CallOptions options, TRequest request) => throw NotUnary();

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, Grpc.Core.CallOptions options, TRequest request) => throw NotUnary();

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, Grpc.Core.CallOptions options) => throw NotUnary();

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, Grpc.Core.CallOptions options) => throw NotUnary();

    public void Dispose() => _http.Dispose();

    private static NotSupportedException NotUnary() => new("The engine's services have only asynchronous unary calls.");

    private static RpcException Failure(StatusCode code, string detail, Exception? inner = null) => new(new Status(code, detail, inner));

    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://{address}{method.FullName}"))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new ReadOnlyMemoryContent(GrpcFrame.Write(method.RequestMarshaller, request))
                {
                    Headers = { ContentType = GrpcContent },
                },
            };
            message.Headers.TE.Add(new("trailers"));
            using var response = await _http.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            Check(response);
            return GrpcFrame.Read(method.ResponseMarshaller, body)
                ?? throw Failure(StatusCode.Internal, $"The engine answered {method.Name} without a message.");
        }
        catch (HttpRequestException exception)
        {
            throw Failure(StatusCode.Unavailable, $"The engine at {address} cannot be reached: {exception.Message}", exception);
        }
    }

    private static void Check(HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
            throw Failure(StatusCode.Unknown, $"The engine answered with HTTP status {(int)response.StatusCode}.");

        // An answer without a message has its status among the headers.
        var status = Header(response, "grpc-status");
        if (status is "0") return;
        var code = int.TryParse(status, out var number) ? (StatusCode)number : StatusCode.Unknown;
        var detail = Header(response, "grpc-message") ?? "The engine did not say whether the call succeeded.";
        throw Failure(code, Uri.UnescapeDataString(detail));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)
            ? values.FirstOrDefault()
            : null;
}
