using Pulumi;
using Pulumi.Aws.Kms;

namespace Platform.Infra.Foundation.Components;

/// <summary>A key that rotates. The account administers it through IAM; services use it only as its policy says.</summary>
internal sealed class EncryptionKey : ComponentResource
{
    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:EncryptionKey", name, options)
    {
        var key = new Key(name, new()
        {
            Description = args.Description,
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = IamDocument.Of(
            [
                new()
                {
                    Sid = "TheAccountAdministersTheKey",
                    Principal = new { AWS = args.Account.IamArn("root") },
                    Action = ["kms:*"],
                    Resource = ["*"],
                },
                .. args.Users,
            ]),
        }, new() { Parent = this, Protect = true });
        _ = new Pulumi.Aws.Kms.Alias(name, new() { Name = $"alias/service-{name}", TargetKeyId = key.KeyId }, new() { Parent = key });

        Arn = key.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }

    /// <summary>CloudWatch Logs, for the log groups of this account.</summary>
    public static Statement LogGroups(Account account) => new()
    {
        Sid = "CloudWatchLogsEncryptsGroupsOfThisAccount",
        Principal = new { Service = $"logs.{account.Region}.amazonaws.com" },
        Action = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        Resource = ["*"],
        Condition = Conditions.Of("ArnLike", "kms:EncryptionContext:aws:logs:arn", account.Arn("logs", "log-group:*")),
    };

    /// <summary>What sends alarms to an encrypted topic. With AWS's own key these services could not, and their messages would be lost.</summary>
    public static Statement AlarmSenders(Account account) => new()
    {
        Sid = "AlarmsReachTheTopic",
        Principal = new { Service = new[] { "cloudwatch.amazonaws.com", "events.amazonaws.com" } },
        Action = ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource = ["*"],
        Condition = Conditions.Of("StringEquals", "aws:SourceAccount", account.Id),
    };
}

internal sealed class EncryptionKeyArgs
{
    public required Account Account { get; init; }

    public required string Description { get; init; }

    /// <summary>The statements of the services that use the key.</summary>
    public IReadOnlyList<Statement> Users { get; init; } = [];
}
