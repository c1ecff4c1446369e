using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Clean-up keeps enough images to roll back to.</summary>
/// <remarks>
/// A rule that counts all images, tagged or not, and keeps a handful, removes the one that runs when a busy branch pushes often.
/// How many must stay is <c>minimumCount</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html"/>
[Policy("ecr-lifecycle-keeps-deployed", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Raise `countNumber`, or limit the rule to untagged images.")]
public sealed class EcrLifecycleKeepsDeployed : ResourcePolicy<LifecyclePolicyView>
{
    /// <summary>The fewest images that a rule on all tags must keep.</summary>
    [Setting, Range(1, 1000)]
    public int MinimumCount { get; init; } = 5;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                rules:
                  - rulePriority: 1
                    selection: { tagStatus: any, countType: imageCountMoreThan, countNumber: 30 }
                    action: { type: expire }
            """),
        Bad("""
            policy:
              fn::toJSON:
                rules:
                  - rulePriority: 1
                    selection: { tagStatus: any, countType: imageCountMoreThan, countNumber: 1 }
                    action: { type: expire }
            """),
    ];

    protected override Truth Holds(LifecyclePolicyView resource) => AnyView.Of(resource.Policy.Node.Json())["rules"].AsList.All(rule =>
    {
        var selection = rule["selection"];
        var countsAll = selection["tagStatus"].AsText.Is("any") & selection["countType"].AsText.Is("imageCountMoreThan");
        return countsAll.Implies(selection["countNumber"].AsNumber.IsAtLeast(MinimumCount));
    });
}
