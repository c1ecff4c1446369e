using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy lets its holder read data without limit.</summary>
/// <remarks>
/// Whoever takes over the holder reads every bucket, secret and table of the account, not only those the program works with.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"/>
[Policy("iam-policy-no-data-exfiltration", Severity.High,
    Remediation = "Name the buckets, secrets or tables in `Resource`.")]
[Control(Framework.Checkov, "CKV_AWS_108", "CKV_AWS_288")]
public sealed class IamPolicyNoDataExfiltration : IdentityPolicy
{
    private static readonly string[] Actions =
    [
        "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "ec2:CreateSnapshot", "ec2:ModifySnapshotAttribute", "kms:Decrypt",
        "rds:CopyDBSnapshot", "rds:CreateDBSnapshot", "rds:DownloadCompleteDBLogFile", "rds:ModifyDBSnapshotAttribute", "s3:GetObject",
        "s3:GetObjectVersion", "secretsmanager:GetSecretValue", "sqs:ReceiveMessage", "ssm:GetParameter", "ssm:GetParameters",
        "ssm:GetParametersByPath",
    ];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "the data by ARN";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsWithoutLimit(document, Actions);
}
