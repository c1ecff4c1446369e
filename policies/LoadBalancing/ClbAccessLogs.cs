using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers log the requests they serve.</summary>
/// <remarks>
/// Without the log nobody can tell who called, what failed, or what was tried.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-5"/>
[Policy("clb-access-logs", Severity.Medium,
    Remediation = "Set `accessLogs` with a `bucket`.")]
[Control(Framework.Fsbp, "ELB.5")]
[Control(Framework.Nist, "AC-4(26)", "AU-10", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SC-7(9)", "SI-7(8)")]
[Control(Framework.Checkov, "CKV_AWS_92")]
[Control(Framework.CdkNag, "AwsSolutions-ELB2")]
public sealed class ClbAccessLogs : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("accessLogs: { bucket: logs }"),
        Bad("name: web"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.AccessLogs.Bucket.IsGiven() & resource.AccessLogs.Enabled.Or(true).Is(true);
}
