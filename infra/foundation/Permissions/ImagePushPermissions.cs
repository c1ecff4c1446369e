namespace Platform.Infra.Foundation.Permissions;

/// <summary>Pushing an image to one repository, and reading what its scan found.</summary>
internal static class ImagePushPermissions
{
    public static Dictionary<string, Permission[]> Of(FoundationSettings settings) => new(StringComparer.Ordinal)
    {
        ["registry"] =
        [
            new("SignInToTheRegistry", ["ecr:GetAuthorizationToken"], ["*"]),
            new("PushTheImage",
                [
                    "ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload",
                    "ecr:PutImage", "ecr:BatchGetImage",
                ],
                [Names.RepositoryArn(settings.Account)]),
            new("ReadTheScan", ["ecr:DescribeImages", "ecr:DescribeImageScanFindings"], [Names.RepositoryArn(settings.Account)]),
        ],
    };
}
