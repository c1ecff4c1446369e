using Pulumi.Policy.Aws.CloudTrail;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Somebody may open a case with AWS Support.</summary>
/// <remarks>
/// In an incident is no time to ask for rights. Looked for in stacks that have a trail, as the one of an account's baseline has.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18"/>
[Policy("iam-support-role-present", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Attach `arn:aws:iam::aws:policy/AWSSupportAccess` to a role.")]
[Control(Framework.Fsbp, "IAM.18")]
[Control(Framework.Cis3, "1.17")]
[Control(Framework.Cis5, "1.16")]
[Control(Framework.Pci, "12.10.3")]
[Control(Framework.Trivy, "AVD-AWS-0169")]
public sealed class IamSupportRolePresent : StackPolicy<TrailView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            support: { type: aws:iam:RolePolicyAttachment, properties: { role: support, policyArn: "arn:aws:iam::aws:policy/AWSSupportAccess" } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override Truth Holds(TrailView resource, Stack stack) =>
        stack.Once(HasSupport).Blaming(resource.Node, "a role with AWSSupportAccess", "without one");

    private static Truth HasSupport(Stack stack) =>
        stack.All<RolePolicyAttachmentView>().Any(attachment => IsSupport(attachment.PolicyArn))
        | stack.All<RoleView>().Any(role => role.ManagedPolicyArns.Any(IsSupport));

    private static Truth IsSupport(Value<string> arn) => arn.Satisfies(text => ManagedPolicies.NameOf(text) == "AWSSupportAccess", "AWSSupportAccess");
}
