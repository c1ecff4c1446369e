using System.Text.Json.Nodes;
using Platform.Gate.Engine;

namespace Infra.Tests.Monitoring;

/// <summary>Every alarm and every graph is about something that is really emitted: one that is not stays silent for ever, and looks well.</summary>
[Collection(StacksCollection.Name)]
public sealed class MonitoringTests(Stacks stacks)
{
    private static readonly Lazy<Task<EmittedMetrics>> Emitted = new(EmittedMetrics.ReadAsync);

    public static TheoryData<string> Both => ["service/dev", "service/prod"];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_alarm_is_on_a_metric_that_is_emitted(string name)
    {
        var emitted = await Emitted.Value;
        var uses = stacks[name].Each("aws:cloudwatch/metricAlarm:MetricAlarm").SelectMany(alarm => OfAlarm(alarm.Name, alarm.Inputs)).ToList();
        Assert.Equal(9, uses.Count);
        Assert.Empty(uses.Select(emitted.Problem).OfType<string>());
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_graph_is_of_metrics_that_are_emitted(string name)
    {
        // With the names that AWS would give, since the dashboard is made of them.
        var stack = await new ProgramPreview(Stacks.Project("service"), new() { Outputs = OutputMode.Synthesised }).RunAsync(name);
        var emitted = await Emitted.Value;
        var uses = OfDashboard(JsonNode.Parse((string)stack.Inputs("aws:cloudwatch/dashboard:Dashboard", "service")["dashboardBody"]!)!).ToList();
        Assert.Empty(uses.Select(emitted.Problem).OfType<string>());
        Assert.Contains(uses, use => use.Namespace == "Platform/Service");
        Assert.All(stack.Each("aws:cloudwatch/metricAlarm:MetricAlarm"), alarm => Assert.All(Dimensions(alarm.Inputs), dimension => Assert.Matches(Shape(dimension.Key), (string)dimension.Value!)));
    }

    [Theory]
    [InlineData("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "LoadBalancer", null)]
    [InlineData("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "LoadBalancer,TargetGroup", "has no dimensions LoadBalancer,TargetGroup; it has LoadBalancer or AvailabilityZone,LoadBalancer")]
    [InlineData("AWS/ApplicationELB", "UnhealthyHostCount", "LoadBalancer,TargetGroup", "nobody emits AWS/ApplicationELB UnhealthyHostCount")]
    [InlineData("AWS/ECS", "RunningTaskCount", "ClusterName,ServiceName", "nobody emits AWS/ECS RunningTaskCount")]
    [InlineData("Platform/Service", "RequestDuration", "Service", null)]
    [InlineData("Platform/Service", "RequestDuration", "ServiceName", "has no dimensions ServiceName; it has Service")]
    public async Task An_alarm_on_what_nobody_emits_fails(string space, string metric, string dimensions, string? problem)
    {
        var found = (await Emitted.Value).Problem(new("alarm", space, metric, dimensions.Split(',')));
        if (problem is null) Assert.Null(found);
        else Assert.Contains(problem, found, StringComparison.Ordinal);
    }

    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html
    [Theory]
    [MemberData(nameof(Both))]
    public void Failed_deployments_are_told_by_the_event_that_ECS_sends(string name)
    {
        var rule = Assert.Single(stacks[name].Resources, resource => resource.Inputs.Type == "aws:cloudwatch/eventRule:EventRule");
        var target = Assert.Single(stacks[name].Resources, resource => resource.Inputs.Type == "aws:cloudwatch/eventTarget:EventTarget");
        Assert.Contains(rule.Inputs.Urn, target.Inputs.Dependencies);

        var service = stacks[name].Resources.Single(resource => resource.Inputs.Type == "aws:ecs/service:Service");
        Assert.Contains(service.Inputs.Urn, rule.Inputs.PropertyDependencies["eventPattern"]);
    }

    // https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html
    [Theory]
    [MemberData(nameof(Both))]
    public void Scaling_follows_metrics_that_a_service_has(string name)
    {
        var metrics = stacks[name].Each("aws:appautoscaling/policy:Policy").Select(policy => policy.Inputs["targetTrackingScalingPolicyConfiguration"]!["predefinedMetricSpecification"]!).ToList();
        Assert.Equal(["ALBRequestCountPerTarget", "ECSServiceAverageCPUUtilization"], metrics.Select(metric => (string)metric["predefinedMetricType"]!).Order(StringComparer.Ordinal));
        Assert.All(metrics, metric => Assert.Equal((string)metric["predefinedMetricType"]! == "ALBRequestCountPerTarget", metric["resourceLabel"] is not null));
    }

    private static IEnumerable<MetricUse> OfAlarm(string name, JsonNode alarm) => alarm["metricName"] is not null
        ? [Use(name, alarm)]
        : [.. alarm["metricQueries"]!.AsArray().Select(query => query!["metric"]).OfType<JsonNode>().Select(metric => Use(name, metric))];

    private static MetricUse Use(string name, JsonNode metric) =>
        new(name, (string)metric["namespace"]!, (string)metric["metricName"]!, [.. metric["dimensions"]!.AsObject().Select(dimension => dimension.Key)]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Dimensions(JsonNode alarm) =>
        (alarm["metricName"] is not null ? [alarm] : alarm["metricQueries"]!.AsArray().Select(query => query!["metric"]).OfType<JsonNode>()).SelectMany(metric => metric["dimensions"]!.AsObject());

    // A dashboard writes a metric as namespace, name, and then each dimension with its value.
    private static IEnumerable<MetricUse> OfDashboard(JsonNode body) =>
        from widget in body["widgets"]!.AsArray()
        from metric in widget!["properties"]!["metrics"]!.AsArray()
        let words = metric.Texts()
        select new MetricUse((string)widget["properties"]!["title"]!, words[0], words[1], [.. words.Skip(2).Where((_, index) => index % 2 == 0)]);

    private static string Shape(string dimension) => dimension switch
    {
        "LoadBalancer" => "^app/[a-z0-9-]+/[0-9a-f]{16}$",
        "TargetGroup" => "^targetgroup/[A-Za-z0-9-]+/[0-9a-f]{16}$",
        _ => "^service-[0-9a-f]{7}$",
    };
}
