using System.Text.RegularExpressions;

namespace Platform.Policies.Ecs;

/// <summary>The name of a container image, taken apart as Docker does.</summary>
/// <param name="Host">The registry; <c>docker.io</c> when none is named.</param>
/// <param name="Tag">The tag; null when none is named.</param>
/// <param name="HasDigest">Whether a digest fixes the content.</param>
internal sealed partial record ImageReference(string Host, string? Tag, bool HasDigest)
{
    public static ImageReference Parse(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? image : image[..at];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? string.Empty : name[..slash];
        var hasHost = first.AsSpan().ContainsAny('.', ':') || first == "localhost";
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
        return new(hasHost ? first : "docker.io", tag, at >= 0 && image.AsSpan(at).StartsWith("@sha256:"));
    }

    /// <summary>Whether a host is a private registry of ECR, in any partition, over IPv4 or dual stack.</summary>
    public static bool IsPrivateEcr(string host) => PrivateEcr().IsMatch(host);

    [GeneratedRegex(@"^[0-9]{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.(com|com\.cn|eu)|on\.(aws|amazonwebservices\.com\.cn))$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateEcr();
}
