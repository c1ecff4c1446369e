using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceAllowedTypesTests : AwsPolicyTests<ResourceAllowedTypes>
{
    [Fact]
    public void A_list_of_what_is_allowed_shuts_out_the_rest() =>
        Check(new() { Allowed = ["aws:ecs/"] }, "web: { type: aws:s3:Bucket }").ShouldBeViolated(at: "");

    [Fact]
    public void What_is_denied_is_so_even_when_allowed() =>
        Check(new() { Allowed = ["aws:"], Denied = ["aws:s3/bucket:"] }, "web: { type: aws:s3:Bucket }").ShouldBeViolated();

    [Fact]
    public void Does_not_apply_to_components() => Check("web: { type: my:parts:Website }").ShouldNotApply();
}
