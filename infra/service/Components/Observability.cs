using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;

namespace Platform.Infra.Service.Components;

/// <summary>What the tasks themselves tell: alarms on their load and number, a word when a deployment failed, and a dashboard of it all.</summary>
internal sealed class Observability : ComponentResource
{
    private const double BusyPercent = 85;
    private const int PatientMinutes = 10;

    private readonly string _name;
    private readonly ObservabilityArgs _args;

    public Observability(string name, ObservabilityArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:Observability", name, options)
    {
        _name = name;
        _args = args;
        AlarmOnTasks();
        TellOfFailedDeployments();
        var dashboard = $"{name}-{Deployment.Instance.StackName}";
        _ = new Dashboard(name, new()
        {
            DashboardName = dashboard,
            DashboardBody = DashboardBody.Of(args.Settings.Account.Region, args.LoadBalancer, args.Service),
        }, new() { Parent = this });

        var region = args.Settings.Account.Region;
        DashboardUrl = Output.Create($"https://{region}.console.aws.amazon.com/cloudwatch/home?region={region}#dashboards/dashboard/{dashboard}");
        RegisterOutputs(new Dictionary<string, object?> { ["dashboardUrl"] = DashboardUrl });
    }

    public Output<string> DashboardUrl { get; }

    private void AlarmOnTasks()
    {
        var dimensions = new InputMap<string> { { "ClusterName", _args.Service.ClusterName }, { "ServiceName", _args.Service.ServiceName } };
        var alarms = new AlarmFactory(_name, _args.TopicArn, this);
        Busy("cpu", "CPUUtilization");
        Busy("memory", "MemoryUtilization");
        alarms.Create("tasks", "Fewer tasks run than should.", new()
        {
            Threshold = 0,
            MetricQueries =
            {
                new MetricAlarmMetricQueryArgs { Id = "missing", Expression = "desired - running", Label = "Missing tasks", ReturnData = true },
                Tasks("desired", "DesiredTaskCount"),
                Tasks("running", "RunningTaskCount"),
            },
        }, PatientMinutes);

        void Busy(string what, string metric) => alarms.Create(what, $"The tasks use more than {BusyPercent} % of their {what}.", new()
        {
            Threshold = BusyPercent,
            Namespace = "AWS/ECS",
            MetricName = metric,
            Statistic = "Average",
            Period = AlarmFactory.Minute,
            Dimensions = dimensions,
        }, PatientMinutes);

        MetricAlarmMetricQueryArgs Tasks(string id, string metric) => new()
        {
            Id = id,
            Metric = new MetricAlarmMetricQueryMetricArgs { Namespace = "ECS/ContainerInsights", MetricName = metric, Stat = "Minimum", Period = AlarmFactory.Minute, Dimensions = dimensions },
        };
    }

    // A deployment that is rolled back leaves a healthy service behind, so that no alarm of its metrics tells of it.
    private void TellOfFailedDeployments()
    {
        var rule = new EventRule(_name, new()
        {
            Description = "A deployment of the service failed.",
            EventPattern = Output.JsonSerialize(_args.Service.ServiceArn.Apply(arn => new Dictionary<string, object>
            {
                ["source"] = new[] { "aws.ecs" },
                ["detail-type"] = new[] { "ECS Deployment State Change" },
                ["resources"] = new[] { arn },
                ["detail"] = new { eventName = new[] { "SERVICE_DEPLOYMENT_FAILED" } },
            })),
        }, new() { Parent = this });
        _ = new EventTarget(_name, new() { Rule = rule.Name, Arn = _args.TopicArn }, new() { Parent = rule });
    }
}

internal sealed class ObservabilityArgs
{
    public required ServiceSettings Settings { get; init; }

    public required WebService Service { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }

    public required Input<string> TopicArn { get; init; }
}
