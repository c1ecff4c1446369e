using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy allows everything on every bucket.</summary>
/// <remarks>
/// One such holder, taken over, reads, encrypts for ransom or deletes all that the account keeps in S3.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_rw-bucket.html"/>
[Policy("iam-policy-no-full-s3", Severity.High,
    Remediation = "List the actions, and name the buckets in `Resource`.")]
[Control(Framework.Trivy, "AVD-AWS-0345")]
public sealed class IamPolicyNoFullS3 : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:*", Resource: [ "arn:aws:s3:::reports", "arn:aws:s3:::reports/*" ] } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "actions and buckets by name";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsAllOf(document, "s3");
}
