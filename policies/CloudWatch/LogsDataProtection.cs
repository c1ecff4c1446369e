using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>Log groups mask personal data.</summary>
/// <remarks>
/// Addresses and card numbers that slip into a log are read by everybody who may read logs.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html"/>
[Policy("logs-data-protection", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an `aws:cloudwatch:LogDataProtectionPolicy` for the group.")]
public sealed class LogsDataProtection : StackPolicy<LogGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:cloudwatch:LogGroup }
            mask:
              type: aws:cloudwatch:LogDataProtectionPolicy
              properties: { logGroupName: "${web.name}", policyDocument: "{}" }
            """),
        Bad("web: { type: aws:cloudwatch:LogGroup }"),
    ];

    protected override Truth Holds(LogGroupView resource, Stack stack) =>
        stack.ReferringTo<LogDataProtectionPolicyView>(resource, policy => policy.LogGroupName).Any()
            .Blaming(resource.Node, "a data protection policy", "without one");
}
