using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Load balancers log the requests they serve.</summary>
/// <remarks>
/// Without the log nobody can tell who called, what failed, or what an intruder tried before it worked. Gateway balancers have
/// none, and are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5"/>
[Policy("elbv2-access-logs", Severity.Medium,
    Remediation = "Set `accessLogs` with a `bucket` and `enabled` true.")]
[Control(Framework.Fsbp, "ELB.5")]
[Control(Framework.Nist, "AC-4(26)", "AU-10", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SC-7(9)", "SI-7(8)")]
[Control(Framework.Checkov, "CKV_AWS_91")]
[Control(Framework.CdkNag, "AwsSolutions-ELB2")]
public sealed class Elbv2AccessLogs : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("accessLogs: { bucket: logs, enabled: true }"),
        Bad("accessLogs: { bucket: logs }"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => !resource.LoadBalancerType.Is("gateway");

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.AccessLogs.Enabled.Is(true) & resource.AccessLogs.Bucket.IsGiven();
}
