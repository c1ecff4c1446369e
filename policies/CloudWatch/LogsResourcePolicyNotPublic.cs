using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.CloudWatch;

/// <summary>Policies on logs let nobody in without naming them.</summary>
/// <remarks>
/// Who may write to the logs of an account fills them with noise, or with events that never were. Services that write for others
/// need a condition on the source, so that nobody else's use of them counts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html"/>
[Policy("logs-resource-policy-not-public", Severity.Critical,
    Remediation = "Name the principals, and add `aws:SourceArn` or `aws:SourceAccount` where a service is one.")]
[Control(Framework.Checkov, "CKV_AWS_283")]
public sealed class LogsResourcePolicyNotPublic : AccessPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policyName: web
            policyDocument:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { Service: es.amazonaws.com }
                    Action: "logs:PutLogEvents"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            """),
        Bad("""
            policyName: web
            policyDocument:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "logs:PutLogEvents", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy"];

    protected override IReadOnlyList<string> Properties => ["policyDocument"];

    protected override string Expected => "principals by name, and a condition on the source for services";

    protected override Answer Finds(PolicyDocument document) =>
        Statements.Either(PolicyQueries.NamesPublicPrincipal(document), Statements.ServesAnySource(document));
}
