using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2InternalUnlessApprovedTests : AwsPolicyTests<Elbv2InternalUnlessApproved>
{
    [Fact]
    public void Holds_with_the_tag() => Check("tags: { public-entry-point: approved }").ShouldHold();

    [Fact]
    public void Is_violated_when_it_says_so() => Check("internal: false").ShouldBeViolated(at: "internal");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("internal: \"${unknown}\"").ShouldBeUndetermined(at: "internal");

    [Fact]
    public void Reads_the_older_name_of_the_type() =>
        Check("web: { type: aws:alb:LoadBalancer, properties: { internal: false } }").ShouldBeViolated(at: "internal");

    [Theory]
    [InlineData("subject")]
    [InlineData("web-1")]
    public void Takes_approved_names_from_its_settings(string name) => Check(new() { PublicEntryPoints = [name] }, "name: web-1").ShouldHold();
}
