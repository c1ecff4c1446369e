using Platform.Policies.Documents;

namespace Platform.Policies.CloudWatch;

/// <summary>Log destinations let nobody in without naming them.</summary>
/// <remarks>
/// Who may send to a destination reaches the stream behind it, and everything that reads from there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CreateDestination.html"/>
[Policy("logs-destination-policy-not-public", Severity.Critical,
    Remediation = "Name the accounts in `Principal`, or add a condition on `aws:PrincipalOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_283")]
public sealed class LogsDestinationPolicyNotPublic : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            destinationName: logs
            accessPolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "123456789012" }, Action: "logs:PutSubscriptionFilter", Resource: "*" }
            """),
        Bad("""
            destinationName: logs
            accessPolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "logs:PutSubscriptionFilter", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy"];

    protected override IReadOnlyList<string> Properties => ["accessPolicy"];
}
