namespace Platform.Policies.Iam;

/// <summary>Only policies of the account are attached.</summary>
/// <remarks>
/// AWS widens its policies whenever a service grows, and the rights of the account grow with them. Those that are accepted all the
/// same are listed in <c>allowed</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html"/>
[Policy("iam-no-aws-managed-policy", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Copy what is needed into a policy of the stack, and attach that.")]
[Control(Framework.CdkNag, "AwsSolutions-IAM4")]
public sealed class IamNoAwsManagedPolicy : AttachmentPolicy
{
    /// <summary>The names of the policies of AWS that may be attached, with their path.</summary>
    [Setting]
    public IReadOnlyList<string> Allowed { get; init; } = ["service-role/AmazonECSTaskExecutionRolePolicy"];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            role: web
            policyArn: arn:aws:iam::123456789012:policy/web
            """),
        Bad("""
            role: web
            policyArn: arn:aws:iam::aws:policy/ReadOnlyAccess
            """),
    ];

    protected override Truth Allows(Value<string> arn) =>
        !arn.Satisfies(text => ManagedPolicies.NameOf(text) is { } name && !Allowed.Contains(name), "a policy that AWS manages");
}
