using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy lets its holder change or delete things without limit.</summary>
/// <remarks>
/// A slip in the program, or an intruder in it, deletes what other teams run. The actions that do the most harm are looked at; a
/// condition limits them and is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"/>
[Policy("iam-policy-no-unlimited-write", Severity.Medium,
    Remediation = "Name the resources in `Resource`, or add a condition.")]
[Control(Framework.Checkov, "CKV_AWS_111", "CKV_AWS_290")]
public sealed class IamPolicyNoUnlimitedWrite : IdentityPolicy
{
    private static readonly string[] Actions =
    [
        "cloudformation:DeleteStack", "cloudformation:UpdateStack", "cloudtrail:DeleteTrail", "cloudtrail:StopLogging",
        "cloudwatch:DeleteAlarms", "dynamodb:DeleteItem", "dynamodb:DeleteTable", "dynamodb:PutItem", "dynamodb:UpdateItem",
        "ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteVolume", "ec2:RunInstances", "ec2:TerminateInstances", "ecr:BatchDeleteImage",
        "ecr:DeleteRepository", "ecr:PutImage", "ecs:DeleteService", "ecs:RunTask", "ecs:UpdateService",
        "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:ModifyListener", "iam:DeleteRole", "kms:DisableKey",
        "kms:ScheduleKeyDeletion", "lambda:DeleteFunction", "lambda:UpdateFunctionCode", "logs:DeleteLogGroup", "rds:DeleteDBCluster",
        "rds:DeleteDBInstance", "route53:ChangeResourceRecordSets", "s3:DeleteBucket", "s3:DeleteObject", "s3:PutObject",
        "secretsmanager:DeleteSecret", "secretsmanager:PutSecretValue", "sns:DeleteTopic", "sns:Publish", "sqs:DeleteQueue",
        "sqs:PurgeQueue", "sqs:SendMessage", "ssm:PutParameter", "ssm:SendCommand",
    ];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:PutObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:PutObject", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "the resources by ARN, or a condition";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsWithoutLimit(document, Actions);
}
