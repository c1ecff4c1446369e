using Pulumi;
using Pulumi.Aws.CloudWatch.Inputs;

namespace Platform.Infra.Service.Components;

/// <summary>What callers notice: errors, slow answers, tasks that do not answer. They also roll a deployment back.</summary>
internal sealed class TrafficAlarms : ComponentResource
{
    private const double ErrorPercent = 2;
    private const double SlowSeconds = 1;
    private const string Balancer = "AWS/ApplicationELB";

    public TrafficAlarms(string name, TrafficAlarmsArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:TrafficAlarms", name, options)
    {
        var all = new InputMap<string> { { "LoadBalancer", args.LoadBalancer.ArnSuffix } };
        var targets = new InputMap<string> { { "LoadBalancer", args.LoadBalancer.ArnSuffix }, { "TargetGroup", args.LoadBalancer.TargetGroupArnSuffix } };
        var alarms = new AlarmFactory(name, args.TopicArn, this);

        Names =
        [
            alarms.Create("errors", $"More than {ErrorPercent} % of the requests fail.", new()
            {
                Threshold = ErrorPercent,
                MetricQueries =
                {
                    new MetricAlarmMetricQueryArgs { Id = "rate", Expression = "100 * (FILL(ours, 0) + FILL(balancers, 0)) / FILL(requests, 1)", Label = "Failed requests, %", ReturnData = true },
                    Count("ours", "HTTPCode_Target_5XX_Count"),
                    Count("balancers", "HTTPCode_ELB_5XX_Count"),
                    Count("requests", "RequestCount"),
                },
            }),
            alarms.Create("latency", $"One request of twenty takes longer than {SlowSeconds} s.", new()
            {
                Threshold = SlowSeconds,
                Namespace = Balancer,
                MetricName = "TargetResponseTime",
                ExtendedStatistic = "p95",
                Period = AlarmFactory.Minute,
                Dimensions = targets,
            }),
            alarms.Create("unhealthy", "A task does not answer its health check.", new()
            {
                Threshold = 0,
                Namespace = Balancer,
                MetricName = "UnHealthyHostCount",
                Statistic = "Minimum",
                Period = AlarmFactory.Minute,
                Dimensions = targets,
            }),
        ];
        RegisterOutputs();

        MetricAlarmMetricQueryArgs Count(string id, string metric) => new()
        {
            Id = id,
            Metric = new MetricAlarmMetricQueryMetricArgs { Namespace = Balancer, MetricName = metric, Stat = "Sum", Period = AlarmFactory.Minute, Dimensions = all },
        };
    }

    public List<Output<string>> Names { get; }
}

internal sealed class TrafficAlarmsArgs
{
    public required LoadBalancer LoadBalancer { get; init; }

    public required Input<string> TopicArn { get; init; }
}
