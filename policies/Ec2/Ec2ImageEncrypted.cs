namespace Platform.Policies.Ec2;

/// <summary>Own images are encrypted.</summary>
/// <remarks>
/// An unencrypted image is readable wherever it is copied to.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html"/>
[Policy("ec2-image-encrypted", Severity.Medium,
    Remediation = "Set `encrypted` to true on each of `ebsBlockDevices`, or on the copy.")]
[Control(Framework.Checkov, "CKV_AWS_204", "CKV_AWS_235")]
public sealed class Ec2ImageEncrypted : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ebsBlockDevices: [ { deviceName: a, encrypted: true } ]"),
        Bad("ebsBlockDevices: [ { deviceName: a } ]"),
    ];

    private const string Copy = "aws:ec2/amiCopy:AmiCopy";

    public override IReadOnlyList<string> Types => ["aws:ec2/ami:Ami", Copy];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == Copy
        ? resource["encrypted"].AsFlag.Is(true)
        : resource["ebsBlockDevices"].AsList.All(device => device["snapshotId"].IsSet | device["encrypted"].AsFlag.Is(true));
}
