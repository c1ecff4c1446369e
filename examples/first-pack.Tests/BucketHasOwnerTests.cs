using Pulumi.Policy.Testing;

namespace FirstPack.Tests;

public sealed class BucketHasOwnerTests : PolicyTests<BucketHasOwner>
{
    [Fact]
    public void Is_violated_without_tags() => Check("{}").ShouldBeViolated(at: "tags.owner");

    [Fact]
    public void Holds_with_an_owner_that_only_the_update_knows() => Check("tags: { owner: '${unknown}' }").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_tags_are() => Check("tags: '${unknown}'").ShouldBeUndetermined(at: "tags.owner");

    [Fact]
    public void Looks_for_the_tag_that_is_configured() => Check(new BucketHasOwner { Tag = "team" }, "tags: { owner: payments }").ShouldBeViolated(at: "tags.team");
}
