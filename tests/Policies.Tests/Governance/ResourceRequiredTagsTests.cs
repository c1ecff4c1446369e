using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceRequiredTagsTests : AwsPolicyTests<ResourceRequiredTags>
{
    [Fact]
    public void Does_not_apply_to_a_type_without_tags() => Check("pull: { type: aws:iam:RolePolicyAttachment, properties: { role: web } }").ShouldNotApply();

    [Fact]
    public void Names_the_tag_that_is_missing() =>
        Check(new() { Keys = ["owner", "stage"] }, "web: { type: aws:s3:Bucket, properties: { tags: { owner: payments } } }").ShouldBeViolated(at: "tags.stage");

    [Fact]
    public void Is_undetermined_while_the_tags_are_unknown() =>
        Check("web: { type: aws:s3:Bucket, properties: { tags: '${unknown}' } }").ShouldBeUndetermined(at: "tags.owner");
}
