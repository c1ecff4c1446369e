using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.S3;

/// <summary>Other accounts cannot change what a bucket is.</summary>
/// <remarks>
/// Reading and writing objects can be shared; who changes the bucket's policy, its ACL or its encryption takes it over. What the
/// account in a program is, nobody tells a policy: name it in <c>ownAccountIds</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6"/>
[Policy("s3-policy-cross-account-limited", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Take the action away from the other account, or name the account in `ownAccountIds`.")]
[Control(Framework.Fsbp, "S3.6")]
[Control(Framework.Nist, "CA-9(1)", "CM-2")]
public sealed class S3PolicyCrossAccountLimited : AccessPolicy
{
    private static readonly string[] Takeover =
    [
        "*", "s3:*", "s3:Put*", "s3:PutBucket*", "s3:PutObject*", "s3:Delete*", "s3:DeleteBucket*", "s3:DeleteBucketPolicy",
        "s3:PutBucketAcl", "s3:PutBucketPolicy", "s3:PutEncryptionConfiguration", "s3:PutObjectAcl",
    ];

    /// <summary>The ids of the accounts that are one's own.</summary>
    [Setting]
    public IReadOnlyList<string> OwnAccountIds { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: reports
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "123456789012" }
                    Action: "s3:GetObject"
                    Resource: "arn:aws:s3:::reports/*"
            """),
        Bad("""
            bucket: reports
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "123456789012" }
                    Action: "s3:PutBucketPolicy"
                    Resource: "arn:aws:s3:::reports"
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket"];

    protected override string Expected => "actions on objects only";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => Accounts.IsForeign(principal, OwnAccountIds)))
            .And(Statements.HasAction(statement, Takeover)));
}
