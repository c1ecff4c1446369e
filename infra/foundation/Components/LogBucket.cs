using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Platform.Infra.Foundation.Components;

/// <summary>
/// Where the load balancer and the flow logs write. Encrypted with S3's own keys, since the load balancer is refused any other; reached
/// over TLS only, never public, and kept for a year.
/// </summary>
internal sealed class LogBucket : ComponentResource
{
    private const int KeptDays = 365;

    public LogBucket(string name, Account account, ComponentResourceOptions? options = null)
        : base("platform:foundation:LogBucket", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var bucket = new Bucket(name, new() { BucketName = Names.LogBucket(account) }, new() { Parent = this, Protect = true });
        _ = new BucketOwnershipControls(name, new() { Bucket = bucket.Id, Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } }, child);
        var closed = new BucketPublicAccessBlock(name, new()
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, child);
        _ = new BucketServerSideEncryptionConfiguration(name, new()
        {
            Bucket = bucket.Id,
            Rules = new BucketServerSideEncryptionConfigurationRuleArgs
            {
                ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" },
            },
        }, child);
        _ = new BucketVersioning(name, new() { Bucket = bucket.Id, VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } }, child);
        _ = new BucketLifecycleConfiguration(name, new()
        {
            Bucket = bucket.Id,
            Rules = new BucketLifecycleConfigurationRuleArgs
            {
                Id = "a-year",
                Status = "Enabled",
                Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = KeptDays },
                NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = 30 },
                AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 7 },
            },
        }, child);
        _ = new BucketPolicy(name, new() { Bucket = bucket.Id, Policy = Document(account) }, new() { Parent = this, DependsOn = { closed } });

        BucketName = bucket.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["bucket"] = BucketName });
    }

    public Output<string> BucketName { get; }

    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
    private static string Document(Account account)
    {
        var bucket = $"arn:aws:s3:::{Names.LogBucket(account)}";
        var delivery = new { Service = "delivery.logs.amazonaws.com" };
        return IamDocument.Of(
        [
            new()
            {
                Sid = "OnlyOverTls",
                Effect = "Deny",
                Principal = "*",
                Action = ["s3:*"],
                Resource = [bucket, $"{bucket}/*"],
                Condition = Conditions.Of("Bool", "aws:SecureTransport", "false"),
            },
            new()
            {
                Sid = "LoadBalancersOfThisAccountWrite",
                Principal = new { Service = "logdelivery.elasticloadbalancing.amazonaws.com" },
                Action = ["s3:PutObject"],
                Resource = [$"{bucket}/{Names.BalancerLogs}/AWSLogs/{account.Id}/*"],
                Condition = Conditions.Of("ArnLike", "aws:SourceArn", account.Arn("elasticloadbalancing", "loadbalancer/*")),
            },
            new()
            {
                Sid = "FlowLogsOfThisAccountWrite",
                Principal = delivery,
                Action = ["s3:PutObject"],
                Resource = [$"{bucket}/{Names.FlowLogs}/AWSLogs/{account.Id}/*"],
                Condition = FlowLogs(account).And("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
            },
            new()
            {
                Sid = "FlowLogsCheckTheBucket",
                Principal = delivery,
                Action = ["s3:GetBucketAcl", "s3:ListBucket"],
                Resource = [bucket],
                Condition = FlowLogs(account),
            },
        ]);
    }

    private static Conditions FlowLogs(Account account) =>
        Conditions.Of("StringEquals", "aws:SourceAccount", account.Id).And("ArnLike", "aws:SourceArn", account.Arn("logs", "*"));
}
