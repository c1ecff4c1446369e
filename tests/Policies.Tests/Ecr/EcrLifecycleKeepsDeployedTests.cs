using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrLifecycleKeepsDeployedTests : AwsPolicyTests<EcrLifecycleKeepsDeployed>
{
    [Fact]
    public void Leaves_rules_on_untagged_images_alone() =>
        Check("policy: { rules: [ { selection: { tagStatus: untagged, countType: imageCountMoreThan, countNumber: 1 } } ] }").ShouldHold();

    [Fact]
    public void Points_at_the_count() =>
        Check("policy: { rules: [ { selection: { tagStatus: any, countType: imageCountMoreThan, countNumber: 2 } } ] }")
            .ShouldBeViolated(at: "policy.rules[0].selection.countNumber");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy.rules");
}
