using Pulumi;
using Pulumi.Aws.Sns;

namespace Platform.Infra.Service.Components;

/// <summary>
/// Where alarms go. Encrypted with a key whose policy names CloudWatch and EventBridge; the topic's own policy says that only alarms and
/// rules of this account may publish.
/// </summary>
internal sealed class AlarmTopic : ComponentResource
{
    public AlarmTopic(string name, AlarmTopicArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:AlarmTopic", name, options)
    {
        var topicName = $"{name}-{Deployment.Instance.StackName}-alarms";
        var topic = new Topic(name, new() { Name = topicName, KmsMasterKeyId = args.KeyArn, SignatureVersion = 2 }, new() { Parent = this });
        _ = new TopicPolicy(name, new() { Arn = topic.Arn, Policy = Document(args.Settings.Account, topicName) }, new() { Parent = topic });
        foreach (var email in args.Settings.AlarmEmails)
            _ = new TopicSubscription($"{name}-{email}", new() { Topic = topic.Arn, Protocol = "email", Endpoint = email }, new() { Parent = topic });

        Arn = topic.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }

    private static string Document(Account account, string name)
    {
        string[] topic = [account.Arn("sns", name)];
        return IamDocument.Of(
            Publisher("AlarmsPublish", "cloudwatch.amazonaws.com", account.Arn("cloudwatch", "alarm:service-*")),
            Publisher("RulesPublish", "events.amazonaws.com", account.Arn("events", "rule/service-*")),
            new()
            {
                Sid = "OnlyOverTls",
                Effect = "Deny",
                Principal = "*",
                Action = ["sns:Publish"],
                Resource = topic,
                Condition = Conditions.Of("Bool", "aws:SecureTransport", "false"),
            });

        Statement Publisher(string sid, string service, string source) => new()
        {
            Sid = sid,
            Principal = new { Service = service },
            Action = ["sns:Publish"],
            Resource = topic,
            Condition = Conditions.Of("StringEquals", "aws:SourceAccount", account.Id).And("ArnLike", "aws:SourceArn", source),
        };
    }
}

internal sealed class AlarmTopicArgs
{
    public required ServiceSettings Settings { get; init; }

    public required Input<string> KeyArn { get; init; }
}
