using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets refuse old versions of TLS.</summary>
/// <remarks>
/// TLS before 1.2 can be broken; S3 still speaks it to whoever asks in some places.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html"/>
[Policy("s3-tls-minimum-version", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Deny `s3:*` to everybody when `s3:TlsVersion` is below 1.2.")]
public sealed class S3TlsMinimumVersion : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            rights:
              type: aws:s3:BucketPolicy
              properties:
                bucket: "${web.id}"
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Deny
                        Principal: "*"
                        Action: "s3:*"
                        Resource: "*"
                        Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (Refuses(resource.Policy.Node)
        | stack.ReferringTo<BucketPolicyView>(resource, policy => policy.Bucket).Any(policy => Refuses(policy.Policy.Node)))
        .Blaming(resource.Node, "a policy that refuses old versions of TLS", "without one");

    private static Truth Refuses(Node place)
    {
        if (!place.IsPresent) return Truth.False;
        var answer = Statements.Ask(place.Document(PolicyKind.Resource), statement =>
            Statements.Denies(statement)
                .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Everyone))
                .And(Statements.HasAction(statement, "*", "s3:*"))
                .And(Statements.HasCondition(statement, "s3:TlsVersion")));
        return answer.Verdict == Verdict.Unknown
            ? Truth.Unknown.At(place, "a statement that denies old versions of TLS") : Truth.Of(answer.Verdict == Verdict.Holds);
    }
}
