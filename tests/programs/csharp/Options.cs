using Pulumi;
using Aws = Pulumi.Aws;

namespace Scenarios;

internal static class Options
{
    public static Dictionary<string, object?> Run()
    {
        var east = new Aws.Provider("east", new() { Region = "us-east-1" });
        var bucket = new Aws.S3.Bucket("bucket", new() { Tags = { ["own"] = "yes" } }, new()
        {
            Provider = east,
            Protect = true,
            Aliases = { new Alias { Name = "old" } },
            IgnoreChanges = { "tags" },
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) },
            AdditionalSecretOutputs = { "arn" },
        });
        _ = new Aws.Sns.Topic("topic", new(), new() { DependsOn = { bucket }, DeleteBeforeReplace = true });
        return new() { ["arn"] = bucket.Arn };
    }
}
