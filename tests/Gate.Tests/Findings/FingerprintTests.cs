using Platform.Gate.Findings;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Gate.Tests.Findings;

public sealed class FingerprintTests
{
    private const string Type = "aws:ecs/taskDefinition:TaskDefinition";

    [Fact]
    public void Is_the_same_for_every_stack() => Assert.Equal(Of("dev", "family"), Of("prod", "family"));

    [Fact]
    public void Is_the_same_for_the_stack_resource_of_every_stack() =>
        Assert.Equal(
            Fingerprint.Of("pack", "policy", "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", string.Empty),
            Fingerprint.Of("pack", "policy", "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod", string.Empty));

    [Fact]
    public void Differs_by_pack_policy_resource_and_path() =>
        Assert.Equal(5, new[]
        {
            Fingerprint.Of("pack", "policy", Urn("dev", "a"), "x"),
            Fingerprint.Of("other", "policy", Urn("dev", "a"), "x"),
            Fingerprint.Of("pack", "other", Urn("dev", "a"), "x"),
            Fingerprint.Of("pack", "policy", Urn("dev", "b"), "x"),
            Fingerprint.Of("pack", "policy", Urn("dev", "a"), "y"),
        }.Distinct().Count());

    [Fact]
    public void Is_what_the_documentation_says() =>
        Assert.Equal("6b26ced2bf2376cc65d8bad1607ed0d3", Fingerprint.Of("platform-aws", "ecs-service-circuit-breaker", "urn:pulumi:dev::service::aws:ecs/service:Service::web", "deploymentCircuitBreaker.rollback"));

    [Fact]
    public void Does_not_change_when_elements_with_a_name_change_places() =>
        Assert.Equal(
            Of("dev", "containers[0].image", """[{ "name": "web" }, { "name": "log" }]"""),
            Of("dev", "containers[1].image", """[{ "name": "log" }, { "name": "web" }]"""));

    [Fact]
    public void Tells_elements_with_different_names_apart() =>
        Assert.NotEqual(
            Of("dev", "containers[0].image", """[{ "name": "web" }, { "name": "log" }]"""),
            Of("dev", "containers[1].image", """[{ "name": "web" }, { "name": "log" }]"""));

    [Fact]
    public void Does_not_change_when_elements_without_a_name_change_places() =>
        Assert.Equal(Of("dev", "containers[0]", """[{ "port": 1 }, { "port": 2 }]"""), Of("dev", "containers[1]", """[{ "port": 1 }, { "port": 2 }]"""));

    [Fact]
    public void Finds_names_in_documents_inside_texts() =>
        Assert.Equal(
            OfText("policy.Statement[0].Action", """{ "Statement": [ { "Sid": "Push" }, { "Sid": "Pull" } ] }"""),
            OfText("policy.Statement[1].Action", """{ "Statement": [ { "Sid": "Pull" }, { "Sid": "Push" } ] }"""));

    [Theory]
    [InlineData("tags[\"a[0].b\"]")]
    [InlineData("[99999999999999999999]")]
    [InlineData("][")]
    [InlineData("a..b[0]")]
    [InlineData("[\"")]
    public void Takes_any_path_that_a_pack_may_say(string path) => Assert.Equal(32, Of("dev", path).Length);

    private static string Of(string stack, string path, string containers = "[]") => Of(stack, path, Parsed($$"""{ "containers": {{containers}} }"""));

    private static string OfText(string path, string document) => Of("dev", path, PropertyMap.Empty.With("policy", PropertyValue.Of(document)));

    private static string Of(string stack, string path, PropertyMap properties) =>
        Fingerprint.Of("pack", "policy", new Resource { Urn = Urn(stack, "task"), Type = Type, Name = "task", Properties = properties }, path);

    private static PropertyMap Parsed(string json) => PropertyJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Map!;

    private static string Urn(string stack, string name) => $"urn:pulumi:{stack}::service::{Type}::{name}";
}
