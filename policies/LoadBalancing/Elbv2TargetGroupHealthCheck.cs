using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Target groups look after the health of their targets.</summary>
/// <remarks>
/// A check that is off sends requests to what no longer answers; one on the default path <c>/</c> calls healthy what only shows a
/// start page. Functions as targets are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html"/>
[Policy("elbv2-target-group-health-check", Severity.Medium,
    Remediation = "Set `healthCheck.path` to where the program says that it can work.")]
[Control(Framework.Checkov, "CKV_AWS_261")]
public sealed class Elbv2TargetGroupHealthCheck : ResourcePolicy<TargetGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTP
            healthCheck: { path: /healthz }
            """),
        Bad("protocol: HTTP"),
    ];

    protected override Truth AppliesTo(TargetGroupView resource) => !resource.TargetType.Is("lambda");

    protected override Truth Holds(TargetGroupView resource)
    {
        var check = resource.HealthCheck;
        var speaksHttp = check.Protocol.IsOneOf("HTTP", "HTTPS") | (!check.Protocol.IsSet & resource.Protocol.IsOneOf("HTTP", "HTTPS"));
        return check.Enabled.Or(true).Is(true) & speaksHttp.Implies(check.Path.IsGiven());
    }
}
