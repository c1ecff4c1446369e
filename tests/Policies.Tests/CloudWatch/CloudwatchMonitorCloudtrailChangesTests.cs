using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class CloudwatchMonitorCloudtrailChangesTests : AwsPolicyTests<CloudwatchMonitorCloudtrailChanges>
{
    [Fact]
    public void Is_violated_by_an_alarm_that_tells_nobody() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                pattern: "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StopLogging) }"
                metricTransformation: { name: watched }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_violated_by_a_filter_for_something_else() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties: { pattern: "{ ($.eventName = Other) }", metricTransformation: { name: watched } }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_undetermined_while_the_pattern_is_unknown() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties: { pattern: "${unknown}", metricTransformation: { name: watched } }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """).ShouldBeUndetermined();
}
