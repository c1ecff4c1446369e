using Pulumi;

namespace Platform.Infra.Service.Components;

/// <summary>The dashboard, as CloudWatch wants it described: what callers notice on top, what the tasks need below, and what they tell of themselves last.</summary>
internal static class DashboardBody
{
    private const int Width = 8;
    private const int Height = 6;

    public static Output<string> Of(string region, LoadBalancer balancer, WebService service) => Output.JsonSerialize(
        Output.Tuple(balancer.ArnSuffix, balancer.TargetGroupArnSuffix, service.ClusterName, service.ServiceName).Apply(names =>
        {
            string[] all = ["LoadBalancer", names.Item1];
            string[] targets = [.. all, "TargetGroup", names.Item2];
            string[] tasks = ["ClusterName", names.Item3, "ServiceName", names.Item4];
            return (object)new
            {
                widgets = new[]
                {
                    Graph(0, 0, "Requests", "Sum", ["AWS/ApplicationELB", "RequestCount", .. all]),
                    Graph(1, 0, "Errors", "Sum", ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", .. all], ["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", .. all]),
                    Graph(2, 0, "Latency, p95", "p95", ["AWS/ApplicationELB", "TargetResponseTime", .. targets]),
                    Graph(0, 1, "CPU and memory, %", "Average", ["AWS/ECS", "CPUUtilization", .. tasks], ["AWS/ECS", "MemoryUtilization", .. tasks]),
                    Graph(1, 1, "Tasks", "Average", ["ECS/ContainerInsights", "DesiredTaskCount", .. tasks], ["ECS/ContainerInsights", "RunningTaskCount", .. tasks]),
                    Graph(2, 1, "Healthy and unhealthy targets", "Average", ["AWS/ApplicationELB", "HealthyHostCount", .. targets], ["AWS/ApplicationELB", "UnHealthyHostCount", .. targets]),
                    Graph(0, 2, "Requests in flight", "Maximum", Own("RequestsInFlight")),
                    Graph(1, 2, "Memory of a process, resident and heap", "Maximum", Own("ResidentMemory"), Own("HeapMemory")),
                    Graph(2, 2, "Lines of log that were dropped", "Sum", Own("DroppedLogLines")),
                },
            };

            // What the service itself writes into its log: see app/Diagnostics/EmbeddedMetrics.cs.
            string[] Own(string metric) => ["Platform/Service", metric, "Service", Container.Name];

            object Graph(int column, int row, string title, string statistic, params string[][] metrics) => new
            {
                type = "metric",
                x = column * Width,
                y = row * Height,
                width = Width,
                height = Height,
                properties = new { title, region, stat = statistic, period = AlarmFactory.Minute, view = "timeSeries", metrics },
            };
        }));
}
