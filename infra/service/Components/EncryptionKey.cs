using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Kms;

namespace Platform.Infra.Service.Components;

/// <summary>The key that images and logs are encrypted with. It rotates, and its policy names who may use it.</summary>
internal sealed class EncryptionKey : ComponentResource
{
    public EncryptionKey(string name, ComponentResourceOptions? options = null)
        : base("platform:service:EncryptionKey", name, options)
    {
        var account = GetCallerIdentity.Invoke(new(), new InvokeOptions { Parent = this }).Apply(identity => identity.AccountId);
        var region = GetRegion.Invoke(new(), new InvokeOptions { Parent = this }).Apply(region => region.Region);
        var key = new Key(name, new()
        {
            Description = "Images and logs of the service.",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = Output.JsonSerialize(Output.Tuple(account, region).Apply(who => Document(who.Item1, who.Item2))),
        }, new() { Parent = this });
        _ = new Pulumi.Aws.Kms.Alias(name, new() { Name = $"alias/{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", TargetKeyId = key.KeyId }, new() { Parent = key });

        Arn = key.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }

    private static object Document(string account, string region) => new
    {
        Version = "2012-10-17",
        Statement = new object[]
        {
            new
            {
                Sid = "AccountAdministersTheKey",
                Effect = "Allow",
                Principal = new { AWS = $"arn:aws:iam::{account}:root" },
                Action = "kms:*",
                Resource = "*",
            },
            new
            {
                Sid = "CloudWatchLogsEncryptsGroupsOfThisAccount",
                Effect = "Allow",
                Principal = new { Service = $"logs.{region}.amazonaws.com" },
                Action = new[] { "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey" },
                Resource = "*",
                Condition = new { ArnLike = new Dictionary<string, string> { ["kms:EncryptionContext:aws:logs:arn"] = $"arn:aws:logs:{region}:{account}:log-group:*" } },
            },
        },
    };
}
