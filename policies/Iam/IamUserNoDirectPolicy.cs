namespace Platform.Policies.Iam;

/// <summary>Rights reach users through groups.</summary>
/// <remarks>
/// Rights on single users are forgotten when people change what they do; nobody sees who may do what.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2"/>
[Policy("iam-user-no-direct-policy", Severity.Medium,
    Remediation = "Attach the policy to a group, and put the user there.")]
[Control(Framework.Fsbp, "IAM.2")]
[Control(Framework.Cis3, "1.15")]
[Control(Framework.Cis5, "1.14")]
[Control(Framework.Nist, "AC-2", "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-6", "AC-6(3)")]
[Control(Framework.Checkov, "CKV_AWS_40")]
[Control(Framework.CdkNag, "IAMUserNoPolicies")]
[Control(Framework.Trivy, "AVD-AWS-0143")]
public sealed class IamUserNoDirectPolicy : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("policy: { type: aws:iam:PolicyAttachment, properties: { policyArn: arn, groups: [ web ] } }"),
        Bad("""
            user: alice
            policy: "{}"
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:iam/userPolicy:UserPolicy", "aws:iam/userPolicyAttachment:UserPolicyAttachment", "aws:iam/policyAttachment:PolicyAttachment"];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == "aws:iam/policyAttachment:PolicyAttachment"
        ? resource["users"].AsList.IsEmpty.Blaming(resource["users"].Node, "no users")
        : Truth.False.At(resource.Node, "a policy of a group", "one of a user");
}
