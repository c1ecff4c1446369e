namespace Platform.Policies.Ec2;

/// <summary>Instance metadata does not leave the machine.</summary>
/// <remarks>
/// With a limit of more than one hop a container, or a proxy behind it, reaches the credentials of the machine.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-4"/>
[Policy("ec2-imds-hop-limit", Severity.Low,
    Remediation = "Set `metadataOptions.httpPutResponseHopLimit` to 1.")]
[Control(Framework.Checkov, "CKV_AWS_341")]
public sealed class Ec2ImdsHopLimit : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("metadataOptions: { httpPutResponseHopLimit: 1 }"),
        Bad("metadataOptions: { httpPutResponseHopLimit: 2 }"),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:ec2/launchTemplate:LaunchTemplate", "aws:ec2/launchConfiguration:LaunchConfiguration", "aws:ec2/instance:Instance"];

    protected override Truth Holds(AnyResourceView resource) =>
        resource["metadataOptions"]["httpPutResponseHopLimit"].AsNumber.Or(1).IsAtMost(1);
}
