namespace Platform.Policies.Iam;

/// <summary>No broad policy of AWS is attached.</summary>
/// <remarks>
/// PowerUserAccess and the policies that end in FullAccess are made for people who try things out, not for what runs in production.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html"/>
[Policy("iam-no-power-user-access", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Attach a policy with the actions that are needed.")]
public sealed class IamNoPowerUserAccess : AttachmentPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            role: web
            policyArn: arn:aws:iam::123456789012:policy/web
            """),
        Bad("""
            role: web
            policyArn: arn:aws:iam::aws:policy/AmazonS3FullAccess
            """),
    ];

    protected override Truth Allows(Value<string> arn) =>
        !arn.Satisfies(text => ManagedPolicies.NameOf(text) is { } name && (name == "PowerUserAccess" || name.EndsWith("FullAccess", StringComparison.Ordinal)), "a broad policy of AWS");
}
