namespace Platform.Policies.SecurityGroups;

/// <summary>No rule opens every port to the internet.</summary>
/// <remarks>
/// A rule for every protocol or the full range of ports makes the security group no more than a name: whatever listens behind it,
/// now or later, answers strangers.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19"/>
[Policy("sg-no-all-traffic-from-internet", Severity.Critical,
    Remediation = "Name the port that must be reachable, and narrow the source.")]
[Control(Framework.Fsbp, "EC2.18", "EC2.19")]
[Control(Framework.Nist,
    "AC-4", "AC-4(21)", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(21)", "SC-7(4)", "SC-7(5)", "CA-9(1)", "CM-2", "CM-2(2)", "CM-7")]
[Control(Framework.Checkov, "CKV_AWS_277")]
[Control(Framework.CdkNag, "AwsSolutions-EC23")]
public sealed class SgNoAllTrafficFromInternet : IngressPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
        Bad("""ingress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ]"""),
    ];

    protected override Truth Allows(IngressRule rule) => rule.IsClosedToInternet(
        rule.IsEveryProtocol | (rule.HasPorts & rule.FromPort.IsAtMost(1)
            & rule.ToPort.IsAtLeast(65535)), "a source narrower than the internet for every port");
}
