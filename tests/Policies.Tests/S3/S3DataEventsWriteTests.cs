using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3DataEventsWriteTests : AwsPolicyTests<S3DataEventsWrite>
{
    [Fact]
    public void Is_violated_when_only_the_other_kind_is_recorded() =>
        Check(Trail("eventSelectors: [ { readWriteType: ReadOnly, dataResources: [ { type: 'AWS::S3::Object', values: [ 'arn:aws:s3' ] } ] } ]")).ShouldBeViolated(at: "");

    [Theory]
    [InlineData("")]
    [InlineData(", { field: readOnly, equals: [ 'false' ] }")]
    public void Holds_with_a_selector_by_field(string more) => Check(Trail(ByField(more))).ShouldHold();

    [Fact]
    public void Is_violated_by_a_selector_that_leaves_these_out() =>
        Check(Trail(ByField(", { field: readOnly, equals: [ 'true' ] }"))).ShouldBeViolated(at: "");

    private static string ByField(string more) =>
        $"advancedEventSelectors: [ {{ fieldSelectors: [ {{ field: eventCategory, equals: [ Data ] }}, {{ field: resources.type, equals: [ 'AWS::S3::Object' ] }}{more} ] }} ]";

    private static string Trail(string selectors) =>
        $"trail: {{ type: aws:cloudtrail:Trail, properties: {{ s3BucketName: trail, isMultiRegionTrail: true, {selectors} }} }}";
}
