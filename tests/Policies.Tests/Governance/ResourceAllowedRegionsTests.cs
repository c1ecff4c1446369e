using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceAllowedRegionsTests : AwsPolicyTests<ResourceAllowedRegions>
{
    [Fact]
    public void Looks_at_providers() =>
        Check("""web: { type: "pulumi:providers:aws", properties: { region: us-east-1 } }""").ShouldBeViolated(at: "region");

    [Fact]
    public void Does_not_apply_without_a_region() => Check("web: { type: aws:s3:Bucket }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""web: { type: aws:s3:Bucket, properties: { region: "${unknown}" } }""").ShouldBeUndetermined(at: "region");

    [Fact]
    public void Takes_the_regions_from_its_settings() =>
        Check(new() { Regions = ["us-east-1"] }, "web: { type: aws:s3:Bucket, properties: { region: us-east-1 } }").ShouldHold();
}
