using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy allows all actions of a service.</summary>
/// <remarks>
/// Reading, writing, deleting and handing on are different rights; <c>s3:*</c> gives them all, and those that AWS adds next year as
/// well. The policy is mandatory although its severity is medium: service-wide rights are what least privilege is about. Services
/// in <c>allowedServices</c> are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21"/>
[Policy("iam-policy-no-service-wildcard", Severity.Medium,
    Enforcement = EnforcementLevel.Mandatory,
    Remediation = "List the actions that are needed instead of `service:*`.")]
[Control(Framework.Fsbp, "IAM.21")]
[Control(Framework.Nist, "AC-2", "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-5", "AC-6", "AC-6(10)", "AC-6(2)", "AC-6(3)")]
[Control(Framework.CdkNag, "AwsSolutions-IAM5", "IAMPolicyNoStatementsWithFullAccess")]
[Control(Framework.Trivy, "AVD-AWS-0057")]
public sealed class IamPolicyNoServiceWildcard : IdentityPolicy
{
    /// <summary>The prefixes of services that may be allowed as a whole, such as <c>logs</c>.</summary>
    [Setting]
    public IReadOnlyList<string> AllowedServices { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "s3:PutObject" ], Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:*", Resource: "arn:aws:s3:::reports/*" } ]
            """),
    ];

    protected override string Expected => "actions by name";

    protected override Answer Finds(PolicyDocument document) => Ask(document);

    private Answer Ask(PolicyDocument document)
    {
        var answer = PolicyQueries.GrantsEveryActionOfService(document);
        if (AllowedServices.Count == 0) return answer;
        var reasons = answer.Reasons
            .Where(reason => !AllowedServices
            .Any(service => reason.Text.Equals($"{service}:*", StringComparison.OrdinalIgnoreCase))).ToList();
        return reasons.Count == 0 ? new(Verdict.Fails, []) : new(answer.Verdict, reasons);
    }
}
