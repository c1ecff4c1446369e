using Pulumi.Policy.Aws.AccessAnalyzer;
using Pulumi.Policy.Aws.CloudTrail;

namespace Platform.Policies.Iam;

/// <summary>An analyzer looks for what others can reach.</summary>
/// <remarks>
/// What a policy lets strangers do is found by looking at all of them together, all the time. Looked for in stacks that have a trail, as
/// the one of an account's baseline has.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-28"/>
[Policy("iam-access-analyzer-present", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add an `aws:accessanalyzer:Analyzer` of type `ACCOUNT` or `ORGANIZATION`.")]
[Control(Framework.Fsbp, "IAM.28")]
[Control(Framework.Cis3, "1.20")]
[Control(Framework.Cis5, "1.19")]
[Control(Framework.Trivy, "AVD-AWS-0175")]
public sealed class IamAccessAnalyzerPresent : StackPolicy<TrailView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            analyzer: { type: aws:accessanalyzer:Analyzer, properties: { analyzerName: account } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override Truth Holds(TrailView resource, Stack stack) =>
        stack.Once(static stack => stack.All<AnalyzerView>().Any(analyzer => analyzer.Type.Or("ACCOUNT").IsOneOf("ACCOUNT", "ORGANIZATION")))
            .Blaming(resource.Node, "an access analyzer", "without one");
}
