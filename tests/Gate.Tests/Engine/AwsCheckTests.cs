using Gate.Tests.Sources;
using Platform.Gate.Engine.Aws;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

public sealed class AwsCheckTests
{
    [Fact]
    public void Writes_a_document_as_text_when_all_of_it_is_known() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}""",
            Check("aws:iam/policy:Policy", """{ "policy": { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow" } ] } }""")["policy"]!.Text);

    [Fact]
    public void Leaves_a_document_with_an_unknown_inside_as_it_is() =>
        Assert.Equal(
            PropertyKind.Map,
            Check("aws:iam/policy:Policy", """{ "policy": { "Resource": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" } }""")["policy"]!.Kind);

    [Theory]
    [InlineData("""{}""", """{}""", """{}""")]
    [InlineData("""{ "tags": { "a": "1" } }""", """{}""", """{"a":"1"}""")]
    [InlineData("""{ "tags": { "a": "1" } }""", """{ "defaultTags": "{\"tags\":{\"a\":\"0\",\"b\":\"2\"}}" }""", """{"a":"1","b":"2"}""")]
    [InlineData("""{}""", """{ "defaultTags": { "tags": { "b": "2" } } }""", """{"b":"2"}""")]
    [InlineData("""{ "tags": { "aws:x": "1", "a": "1", "c": "3" } }""", """{ "ignoreTags": "{\"keys\":[\"c\"],\"keyPrefixes\":[\"aws:\"]}" }""", """{"a":"1"}""")]
    public void Merges_the_default_tags_of_the_provider_into_tagsAll(string inputs, string provider, string all) =>
        Assert.Equal(all, Files.Json(Check("aws:s3/bucket:Bucket", inputs, provider)["tagsAll"]!));

    [Fact]
    public void Makes_tagsAll_unknown_where_the_tags_are() =>
        Assert.Equal(PropertyKind.Unknown, Check("aws:s3/bucket:Bucket", """{ "tags": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""")["tagsAll"]!.Kind);

    [Fact]
    public void Leaves_types_without_tags_alone() =>
        Assert.Null(Check("aws:s3/bucketPolicy:BucketPolicy", "{}", """{ "defaultTags": { "tags": { "b": "2" } } }""")["tagsAll"]);

    private static PropertyMap Check(string type, string inputs, string provider = "{}") => AwsCheck.Apply(type, Bag(inputs), Bag(provider));

    private static PropertyMap Bag(string json) => PropertyJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Map!;
}
