using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.App.Limits;

/// <summary>How much one caller may ask of the server. Nothing here takes large requests.</summary>
internal static class RequestLimits
{
    public const int MaxBodyBytes = 16 * 1024;

    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxBodyBytes;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxConcurrentConnections = 10_000;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // Longer than the load balancer keeps an idle connection (60 s), so that it is never we who close one it is about to use:
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html#http-502-issues
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
    }
}
