namespace Platform.Policies.Ec2;

/// <summary>Volumes are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of AWS nobody can see who used it, cut it off, or share a snapshot.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"/>
[Policy("ec2-volume-cmk", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `kmsKeyId`.")]
[Control(Framework.Checkov, "CKV_AWS_189")]
[Control(Framework.Trivy, "AVD-AWS-0027")]
public sealed class Ec2VolumeCmk : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            encrypted: true
            kmsKeyId: key
            """),
        Bad("encrypted: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ebs/volume:Volume", "aws:ec2/launchTemplate:LaunchTemplate"];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == "aws:ebs/volume:Volume"
        ? resource["kmsKeyId"].AsText.IsGiven()
        : resource["blockDeviceMappings"].AsList.All(mapping => mapping["ebs"].IsSet.Implies(mapping["ebs"]["kmsKeyId"].AsText.IsGiven()));
}
