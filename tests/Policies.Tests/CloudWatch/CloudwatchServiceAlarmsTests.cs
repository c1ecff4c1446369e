using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class CloudwatchServiceAlarmsTests : AwsPolicyTests<CloudwatchServiceAlarms>
{
    [Fact]
    public void Is_violated_without_an_alarm_on_errors() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            hosts:
              type: aws:cloudwatch:MetricAlarm
              properties: { metricName: UnHealthyHostCount, dimensions: { LoadBalancer: "${web.arnSuffix}" } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Does_not_apply_to_internal_balancers() => Check("internal: true").ShouldNotApply();
}
