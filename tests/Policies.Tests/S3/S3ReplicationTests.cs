using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3ReplicationTests : AwsPolicyTests<S3Replication>
{
    [Fact]
    public void Is_violated_when_the_rule_is_off() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketReplicationConfig
              properties: { bucket: "${web.id}", role: r, rules: [ { status: Disabled, destination: { bucket: b } } ] }
            """).ShouldBeViolated(at: "");
}
