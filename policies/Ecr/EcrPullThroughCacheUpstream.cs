using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Pull-through caches draw from approved registries, and log in there.</summary>
/// <remarks>
/// A cache brings in whatever its upstream serves. Without credentials the big registries throttle or refuse, at the moment a
/// deployment needs an image. Which upstreams may be used is listed in <c>upstreams</c>; public ECR, Kubernetes and Quay need no
/// credentials.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html"/>
[Policy("ecr-pull-through-cache-upstream", Severity.Medium,
    Remediation = "Use an upstream of the list, and set `credentialArn`.")]
public sealed class EcrPullThroughCacheUpstream : ResourcePolicy<PullThroughCacheRuleView>
{
    private static readonly string[] WithoutLogin = ["public.ecr.aws", "registry.k8s.io", "quay.io"];

    /// <summary>The registries that images may be cached from.</summary>
    [Setting]
    public IReadOnlyList<string> Upstreams { get; init; } =
        ["public.ecr.aws", "registry.k8s.io", "quay.io", "registry-1.docker.io", "ghcr.io", "registry.gitlab.com"];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            ecrRepositoryPrefix: docker
            upstreamRegistryUrl: registry-1.docker.io
            credentialArn: arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/docker
            """),
        Bad("""
            ecrRepositoryPrefix: docker
            upstreamRegistryUrl: registry-1.docker.io
            """),
    ];

    protected override Truth Holds(PullThroughCacheRuleView resource)
    {
        var upstream = resource.UpstreamRegistryUrl;
        var isEcr = upstream.Satisfies(host => host.Contains(".dkr.ecr.", StringComparison.Ordinal), "an ECR registry");
        return (upstream.IsOneOf(Upstreams) | isEcr) & (upstream.IsOneOf(WithoutLogin) | isEcr | resource.CredentialArn.IsGiven());
    }
}
