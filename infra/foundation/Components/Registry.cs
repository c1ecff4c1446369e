using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;

namespace Platform.Infra.Foundation.Components;

/// <summary>The private repository of the service's images: tags cannot be moved, and each push is scanned.</summary>
internal sealed class Registry : ComponentResource
{
    private const int KeptReleases = 20;

    public Registry(string name, RegistryArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:Registry", name, options)
    {
        var repository = new Repository(name, new()
        {
            Name = Names.Repository,
            ImageTagMutability = "IMMUTABLE",
            ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
            EncryptionConfigurations = new RepositoryEncryptionConfigurationArgs { EncryptionType = "KMS", KmsKey = args.KmsKeyArn },
        }, new() { Parent = this, Protect = true });
        _ = new LifecyclePolicy(name, new()
        {
            Repository = repository.Name,
            Policy = System.Text.Json.JsonSerializer.Serialize(new
            {
                rules = new object[]
                {
                    new { rulePriority = 1, description = "Untagged images go after a day.", selection = new { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 1 }, action = new { type = "expire" } },
                    new { rulePriority = 2, description = $"The last {KeptReleases} releases stay.", selection = new { tagStatus = "any", countType = "imageCountMoreThan", countNumber = KeptReleases }, action = new { type = "expire" } },
                },
            }),
        }, new() { Parent = repository });

        Url = repository.RepositoryUrl;
        Arn = repository.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    public Output<string> Url { get; }

    public Output<string> Arn { get; }
}

internal sealed class RegistryArgs
{
    public required Input<string> KmsKeyArn { get; init; }
}
