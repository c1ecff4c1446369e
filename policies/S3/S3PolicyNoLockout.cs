using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.S3;

/// <summary>A bucket policy does not lock out its owner.</summary>
/// <remarks>
/// A denial of everything to everybody, without a condition, leaves only the root user to take it back.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html"/>
[Policy("s3-policy-no-lockout", Severity.High,
    Remediation = "Add a condition to the denial, or limit its actions.")]
[Control(Framework.Checkov, "CKV_AWS_93")]
public sealed class S3PolicyNoLockout : AccessPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Deny
                    Principal: "*"
                    Action: "s3:*"
                    Resource: "arn:aws:s3:::web/*"
                    Condition: { Bool: { "aws:SecureTransport": "false" } }
            """),
        Bad("""
            bucket: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Deny, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::web/*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

    protected override string Expected => "a denial with a condition, or of named actions";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Denies(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Everyone))
            .And(Statements.HasAction(statement, "*", "s3:*"))
            .And(statement.HasUnknownConditions ? Verdict.Unknown : VerdictLogic.Of(statement.Conditions.Count == 0)));
}
