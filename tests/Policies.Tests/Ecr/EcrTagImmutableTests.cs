using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrTagImmutableTests : AwsPolicyTests<EcrTagImmutable>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_since_tags_are_mutable_then() =>
        Check("{}").ShouldBeViolated(at: "imageTagMutability");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("imageTagMutability: \"${unknown}\"").ShouldBeUndetermined(at: "imageTagMutability");

    [Fact]
    public void Is_violated_by_an_exclusion_that_is_not_allowed() =>
        Check("""
            imageTagMutability: IMMUTABLE_WITH_EXCLUSION
            imageTagMutabilityExclusionFilters: [ { filter: latest, filterType: WILDCARD } ]
            """).ShouldBeViolated(at: "imageTagMutabilityExclusionFilters[0].filter");

    [Fact]
    public void Looks_into_creation_templates() =>
        Check("web: { type: aws:ecr:RepositoryCreationTemplate, properties: { prefix: web, imageTagMutability: MUTABLE } }")
            .ShouldBeViolated(at: "imageTagMutability");

    [Fact]
    public void Holds_when_the_exclusion_is_allowed() =>
        Check(new() { AllowedExclusions = ["dev-*"] }, "imageTagMutability: IMMUTABLE_WITH_EXCLUSION\nimageTagMutabilityExclusionFilters: [ { filter: dev-*, filterType: WILDCARD } ]")
            .ShouldHold();
}
