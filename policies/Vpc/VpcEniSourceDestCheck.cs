namespace Platform.Policies.Vpc;

/// <summary>Interfaces check source and destination.</summary>
/// <remarks>
/// An interface that forwards what is not its own takes part in other people's traffic. NAT instances and firewalls, which have to,
/// need a waiver.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-180"/>
[Policy("vpc-eni-source-dest-check", Severity.Medium,
    Remediation = "Remove `sourceDestCheck`.")]
[Control(Framework.Fsbp, "EC2.180")]
public sealed class VpcEniSourceDestCheck : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("sourceDestCheck: true"),
        Bad("sourceDestCheck: false"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ec2/networkInterface:NetworkInterface", "aws:ec2/instance:Instance"];

    protected override Truth Holds(AnyResourceView resource) => resource["sourceDestCheck"].AsFlag.Or(true).Is(true);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["sourceDestCheck"].AsFlag, true)];
}
