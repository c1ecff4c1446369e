using Pulumi.Policy.Aws.LB;
using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.LoadBalancing;

/// <summary>The bucket of a balancer's access log is closed to the public.</summary>
/// <remarks>
/// The log has the addresses and requests of every user. Buckets of other stacks cannot be seen, and leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html"/>
[Policy("elbv2-access-log-bucket-private", Severity.Medium,
    Remediation = "Add an `aws:s3:BucketPublicAccessBlock` with all four flags for the bucket.")]
public sealed class Elbv2AccessLogBucketPrivate : StackPolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            logs: { type: aws:s3:Bucket }
            closed:
              type: aws:s3:BucketPublicAccessBlock
              properties:
                bucket: "${logs.id}"
                blockPublicAcls: true
                blockPublicPolicy: true
                ignorePublicAcls: true
                restrictPublicBuckets: true
            web: { type: aws:lb:LoadBalancer, properties: { accessLogs: { enabled: true, bucket: "${logs.id}" } } }
            """),
        Bad("""
            logs: { type: aws:s3:Bucket }
            web: { type: aws:lb:LoadBalancer, properties: { accessLogs: { enabled: true, bucket: "${logs.id}" } } }
            """),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => resource.AccessLogs.Bucket.IsGiven();

    protected override Truth Holds(LoadBalancerView resource, Stack stack)
    {
        var buckets = stack.ReferredToBy<BucketView>(resource.AccessLogs.Bucket);
        if (!buckets.IsEmpty.IsFalse) return Truth.Unknown.At(resource.AccessLogs.Bucket.Node, "a bucket of this stack");
        return buckets.All(bucket => stack.ReferringTo<BucketPublicAccessBlockView>(bucket, block => block.Bucket).Any(IsClosed)
            .Blaming(resource.AccessLogs.Bucket.Node, "a bucket that blocks public access"));
    }

    private static Truth IsClosed(BucketPublicAccessBlockView block) =>
        block.BlockPublicAcls.Is(true) & block.BlockPublicPolicy.Is(true) & block.IgnorePublicAcls.Is(true)
            & block.RestrictPublicBuckets.Is(true);
}
