namespace Platform.Policies.Ecr;

/// <summary>Repositories are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key that AWS owns nobody can see who decrypted an image, or cut access off. The encryption of a repository cannot be
/// changed later: mending it replaces the repository.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html"/>
[Policy("ecr-repository-cmk", Severity.Medium,
    Remediation = "Set `encryptionConfigurations` with `encryptionType` `KMS` and a `kmsKey` before the repository is made.")]
[Control(Framework.Fsbp, "ECR.5")]
[Control(Framework.Nist, "SC-12(2)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "CA-9(1)", "SI-7(6)", "AU-9")]
[Control(Framework.Checkov, "CKV_AWS_136")]
[Control(Framework.Trivy, "AVD-AWS-0033")]
public sealed class EcrRepositoryCmk : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""encryptionConfigurations: [ { encryptionType: KMS, kmsKey: "arn:aws:kms:eu-west-1:123456789012:key/1" } ]"""),
        Bad("encryptionConfigurations: [ { encryptionType: AES256 } ]"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ecr/repository:Repository",
        "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"];

    protected override Truth Holds(AnyResourceView resource) => resource["encryptionConfigurations"].AsList.Any(encryption =>
        encryption["encryptionType"].AsText.IsOneOf("KMS", "KMS_DSSE") & encryption["kmsKey"].AsText.IsGiven());
}
