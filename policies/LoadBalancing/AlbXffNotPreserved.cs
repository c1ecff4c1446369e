using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>The balancer says itself where a request comes from.</summary>
/// <remarks>
/// With <c>preserve</c> the header <c>X-Forwarded-For</c> is what the client made up, and programs that trust it are told any
/// address. Saying nothing appends the real one, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html"/>
[Policy("alb-xff-not-preserved", Severity.Low,
    Remediation = "Set `xffHeaderProcessingMode` to `append`.")]
public sealed class AlbXffNotPreserved : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("xffHeaderProcessingMode: append"),
        Bad("xffHeaderProcessingMode: preserve"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.XffHeaderProcessingMode.Or("append").IsOneOf("append", "remove");

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.XffHeaderProcessingMode, "append")];
}
