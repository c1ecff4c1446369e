using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>A load balancer is internal unless it is an approved way in.</summary>
/// <remarks>
/// A balancer faces the internet unless it is told not to. Every one that does is a door: those that are meant to be are listed by
/// their name in <c>publicEntryPoints</c>, or carry the tag <c>public-entry-point</c> with the value <c>approved</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html"/>
[Policy("elbv2-internal-unless-approved", Severity.High,
    Remediation = "Set `internal` to true, or approve the balancer.")]
[Control(Framework.Trivy, "AVD-AWS-0053")]
public sealed class Elbv2InternalUnlessApproved : ResourcePolicy<LoadBalancerView>
{
    private const string Tag = "public-entry-point";

    /// <summary>The names of the balancers that may face the internet, as in the program or in AWS.</summary>
    [Setting]
    public IReadOnlyList<string> PublicEntryPoints { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("internal: true"),
        Bad("name: web"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.Internal.Or(false).Is(true)
        | (PublicEntryPoints.Count == 0 ? Truth.False : resource.Name.IsOneOf(PublicEntryPoints)
        | Truth.Of(PublicEntryPoints.Contains(resource.Resource.Name)))
        | resource.Tags[Tag].Is("approved");
}
