using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Every repository throws old images away.</summary>
/// <remarks>
/// Images that nobody removes are paid for every month, and kept with the vulnerabilities they had when they were built.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-3"/>
[Policy("ecr-lifecycle-policy", Severity.Medium,
    Remediation = "Add an `aws:ecr:LifecyclePolicy` for the repository.")]
[Control(Framework.Fsbp, "ECR.3")]
[Control(Framework.Nist, "CA-9(1)", "CM-2", "CM-2(2)")]
public sealed class EcrLifecyclePolicy : StackPolicy<RepositoryView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:ecr:Repository }
            cleanup: { type: aws:ecr:LifecyclePolicy, properties: { repository: "${web.name}", policy: "{}" } }
            """),
        Bad("web: { type: aws:ecr:Repository }"),
    ];

    protected override Truth Holds(RepositoryView resource, Stack stack) =>
        stack.ReferringTo<LifecyclePolicyView>(resource, policy => policy.Repository).Any()
            .Blaming(resource.Node, "a lifecycle policy", "without one");
}
