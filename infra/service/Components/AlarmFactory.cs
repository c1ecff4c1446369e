using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Platform.Infra.Service.Components;

/// <summary>What all alarms have in common: three bad minutes in a row, a word when it is over, and silence where there is no traffic.</summary>
internal sealed class AlarmFactory(string name, Input<string> topicArn, Resource parent)
{
    public const int Minute = 60;

    public Output<string> Create(string what, string description, MetricAlarmArgs args, int minutes = 3)
    {
        args.Name = $"{name}-{Deployment.Instance.StackName}-{what}";
        args.AlarmDescription = description;
        args.ComparisonOperator = "GreaterThanThreshold";
        args.EvaluationPeriods = minutes;
        args.TreatMissingData = "notBreaching";
        args.AlarmActions = topicArn;
        args.OkActions = topicArn;
        return new MetricAlarm($"{name}-{what}", args, new() { Parent = parent }).Name;
    }
}
