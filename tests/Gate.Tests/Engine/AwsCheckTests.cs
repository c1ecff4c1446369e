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

    [Fact]
    public void Tells_a_program_that_such_a_document_is_unknown_text() =>
        Assert.Equal(
            PropertyKind.Unknown,
            AwsCheck.Told("aws:iam/policy:Policy", Bag("""{ "policy": { "Resource": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" } }"""))["policy"]!.Kind);

    [Fact]
    public async Task Gives_a_program_the_text_of_the_document_it_wrote_and_the_default_tags()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync(
            """
            const aws = require("@pulumi/aws");
            const trust = service => ({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }] });
            const known = new aws.iam.Role("known", { assumeRolePolicy: trust("ecs.amazonaws.com") });
            const partly = new aws.iam.Role("partly", { assumeRolePolicy: trust(aws.ssm.getParameterOutput({ name: "p" }).value) });
            exports.known = known.assumeRolePolicy.apply(text => typeof text === "string" && JSON.parse(text).Version);
            exports.partly = partly.assumeRolePolicy;
            exports.tags = known.tagsAll;
            """,
            config: "config: { aws:region: eu-west-1, aws:defaultTags: { tags: { owner: platform } } }\n");

        Assert.Null(stack.Failure);
        Assert.Equal("2012-10-17", stack.Resources[0].Outputs["known"]!.Text);
        Assert.Equal("\"[unknown]\"", Files.Json(stack.Resources[0].Outputs["partly"]!));
        Assert.Equal("""{"owner":"platform"}""", Files.Json(stack.Resources[0].Outputs["tags"]!));
    }

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
