using Pulumi.Policy.Aws.CloudWatch;
using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.CloudWatch;

/// <summary>Every public balancer has alarms on its errors and on its targets.</summary>
/// <remarks>
/// Users notice that a service answers with errors; without alarms they are the first to.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html"/>
[Policy("cloudwatch-service-alarms", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add alarms on `HTTPCode_ELB_5XX_Count` and `UnHealthyHostCount` with the balancer as a dimension.")]
public sealed class CloudwatchServiceAlarms : StackPolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:lb:LoadBalancer }
            errors:
              type: aws:cloudwatch:MetricAlarm
              properties: { metricName: HTTPCode_ELB_5XX_Count, dimensions: { LoadBalancer: "${web.arnSuffix}" } }
            hosts:
              type: aws:cloudwatch:MetricAlarm
              properties: { metricName: UnHealthyHostCount, dimensions: { LoadBalancer: "${web.arnSuffix}" } }
            """),
        Bad("web: { type: aws:lb:LoadBalancer }"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) =>
        resource.LoadBalancerType.Or("application").Is("application") & resource.Internal.Or(false).Is(false);

    protected override Truth Holds(LoadBalancerView resource, Stack stack) =>
        HasAlarm("HTTPCode_ELB_5XX_Count", resource, stack) & HasAlarm("UnHealthyHostCount", resource, stack);

    private static Truth HasAlarm(string metric, LoadBalancerView balancer, Stack stack) => stack
        .ReferringTo<MetricAlarmView>(balancer, alarm => alarm.Dimensions["LoadBalancer"])
        .Any(alarm => alarm.MetricName.Is(metric))
        .Blaming(balancer.Node, $"an alarm on {metric}", "without one");
}
