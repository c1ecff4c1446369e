using Platform.Policies.Documents;

namespace Platform.Policies.CloudWatch;

/// <summary>Sinks for the telemetry of other accounts let nobody in without naming them.</summary>
/// <remarks>
/// Who may link to a sink adds metrics and logs to what operators look at, and believe.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Unified-Cross-Account-Setup.html"/>
[Policy("cloudwatch-oam-sink-not-public", Severity.High,
    Remediation = "Name the accounts in `Principal`, or add a condition on `aws:PrincipalOrgID`.")]
public sealed class CloudwatchOamSinkNotPublic : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            sinkIdentifier: sink
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { AWS: "123456789012" }, Action: "oam:CreateLink", Resource: "*" } ]
            """),
        Bad("""
            sinkIdentifier: sink
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "oam:CreateLink", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:oam/sinkPolicy:SinkPolicy"];
}
