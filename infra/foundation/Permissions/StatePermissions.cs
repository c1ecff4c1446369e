namespace Platform.Infra.Foundation.Permissions;

/// <summary>Pulumi's state, and the key that its secrets are sealed with.</summary>
internal static class StatePermissions
{
    private const string Folder = ".pulumi/*";

    public static Permission[] Read(FoundationSettings settings) =>
    [
        new("ListTheState", ["s3:ListBucket"], [Bucket(settings)]) { Condition = Conditions.Of("StringLike", "s3:prefix", ".pulumi", Folder) },
        new("ReadTheState", ["s3:GetObject"], [$"{Bucket(settings)}/{Folder}"]),
        new("OpenTheStatesSecrets", ["kms:Decrypt"], [settings.SecretsKeyArn]),
    ];

    public static Permission[] Write(FoundationSettings settings) =>
    [
        .. Read(settings),
        new("WriteTheState", ["s3:PutObject", "s3:DeleteObject"], [$"{Bucket(settings)}/{Folder}"]),
        new("SealTheStatesSecrets", ["kms:Encrypt", "kms:GenerateDataKey"], [settings.SecretsKeyArn]),
    ];

    private static string Bucket(FoundationSettings settings) => $"arn:aws:s3:::{settings.StateBucket}";
}
