using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2AccessLogBucketPrivateTests : AwsPolicyTests<Elbv2AccessLogBucketPrivate>
{
    [Fact]
    public void Is_violated_when_one_flag_is_missing() =>
        Check("""
            logs: { type: aws:s3:Bucket }
            closed:
              type: aws:s3:BucketPublicAccessBlock
              properties: { bucket: "${logs.id}", blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true }
            web: { type: aws:lb:LoadBalancer, properties: { accessLogs: { enabled: true, bucket: "${logs.id}" } } }
            """).ShouldBeViolated(at: "accessLogs.bucket");

    [Fact]
    public void Is_undetermined_for_a_bucket_of_another_stack() =>
        Check("accessLogs: { enabled: true, bucket: logs }").ShouldBeUndetermined(at: "accessLogs.bucket");

    [Fact]
    public void Does_not_apply_without_a_log() => Check("name: web").ShouldNotApply();
}
