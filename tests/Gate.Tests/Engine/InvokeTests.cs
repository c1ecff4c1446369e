using System.Text;
using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Engine.Aws;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

public sealed class InvokeTests
{
    [Theory]
    [InlineData("getCallerIdentity", "accountId", "123456789012")]
    [InlineData("getCallerIdentity", "arn", "arn:aws:sts::123456789012:assumed-role/preview/gate")]
    [InlineData("getRegion", "name", "eu-west-1")]
    [InlineData("getRegion", "region", "eu-west-1")]
    [InlineData("getPartition", "reverseDnsPrefix", "com.amazonaws")]
    public void Answers_from_account_and_region(string function, string result, string value) =>
        Assert.Equal(value, Answer($"aws:index/{function}:{function}", "{}")![result]!.Text);

    [Fact]
    public void Says_nothing_of_a_region_that_is_not_known() =>
        Assert.Null(BuiltInInvokes.Answer(new("aws:index/getRegion:getRegion", PropertyMap.Empty, new("123456789012", null), PropertyMap.Empty), OutputMode.Synthesised));

    [Fact]
    public void Makes_nothing_up_when_outputs_are_to_be_unknown() =>
        Assert.Null(BuiltInInvokes.Answer(new("aws:index/getCallerIdentity:getCallerIdentity", PropertyMap.Empty, new("123456789012", "eu-west-1"), PropertyMap.Empty), OutputMode.Unknown));

    [Theory]
    [InlineData("{}", """["eu-west-1a","eu-west-1b","eu-west-1c"]""")]
    [InlineData("""{ "state": "available", "filters": [ { "name": "opt-in-status", "values": ["opt-in-not-required"] } ] }""", """["eu-west-1a","eu-west-1b","eu-west-1c"]""")]
    [InlineData("""{ "excludeNames": ["eu-west-1b"] }""", """["eu-west-1a","eu-west-1c"]""")]
    [InlineData("""{ "excludeZoneIds": ["euw1-az1"] }""", """["eu-west-1b","eu-west-1c"]""")]
    public void Gives_each_region_three_zones(string arguments, string names) =>
        Assert.Equal(names, Files.Json(Answer("aws:index/getAvailabilityZones:getAvailabilityZones", arguments)!["names"]!));

    [Fact]
    public void Does_not_guess_at_zones_under_a_filter() =>
        Assert.Null(Answer("aws:index/getAvailabilityZones:getAvailabilityZones", """{ "filters": [ { "name": "zone-type", "values": ["local-zone"] } ] }"""));

    [Fact]
    public void Takes_an_arn_apart() =>
        Assert.Equal("table/Music", Answer("aws:index/getArn:getArn", """{ "arn": "arn:aws:dynamodb:us-east-1:123456789012:table/Music" }""")!["resource"]!.Text);

    [Fact]
    public void Computes_a_policy_document() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"read","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"arn:aws:s3:::${aws:username}","Principal":{"AWS":["b","a"]},"Condition":{"StringEquals":{"aws:x":["1","2"]},"Bool":{"aws:y":"true"}}},{"Effect":"Deny","NotAction":"iam:*","NotResource":"*","Principal":"*"}]}""",
            Document("""
                { "statements": [
                  { "sid": "read", "actions": ["s3:GetObject", "s3:ListBucket"], "resources": ["arn:aws:s3:::&{aws:username}"],
                    "principals": [ { "type": "AWS", "identifiers": ["a", "b"] } ],
                    "conditions": [
                      { "test": "StringEquals", "variable": "aws:x", "values": ["1", "2"] },
                      { "test": "Bool", "variable": "aws:y", "values": ["true"] } ] },
                  { "effect": "Deny", "notActions": ["iam:*"], "notResources": ["*"], "principals": [ { "type": "*", "identifiers": ["*"] } ] } ] }
                """));

    [Fact]
    public void Merges_source_and_override_documents_by_sid() =>
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Deny"},{"Sid":"b","Effect":"Allow","Action":"own"}]}""",
            Document("""
                { "sourcePolicyDocuments": ["{\"Statement\":[{\"Sid\":\"a\",\"Effect\":\"Allow\"},{\"Sid\":\"b\",\"Effect\":\"Deny\"}]}"],
                  "statements": [ { "sid": "b", "actions": ["own"] } ],
                  "overridePolicyDocuments": ["{\"Statement\":{\"Sid\":\"a\",\"Effect\":\"Deny\"}}"] }
                """));

    [Fact]
    public void Leaves_a_document_of_an_unknown_to_the_provider() =>
        Assert.Null(Answer("aws:iam/getPolicyDocument:getPolicyDocument", """{ "statements": [ { "resources": ["04da6b54-80e4-46f7-96ec-b56ff0331ba9"] } ] }"""));

    [Fact]
    public async Task Answers_a_program_from_the_users_file_first_and_says_what_nobody_answers()
    {
        using var directory = new TemporaryDirectory();
        var invokes = InvokeFixtures.Read(directory.Write("invokes.yaml", """
            - token: aws:ec2:getAmi
              args: { mostRecent: true }
              return: { id: ami-0123456789abcdef0, arn: "${unknown}" }
            - token: aws:index/getCallerIdentity:getCallerIdentity
              return: { accountId: "210987654321" }
            """));

        var stack = await SamplePrograms.PreviewJavaScriptAsync(
            """
            const aws = require("@pulumi/aws");
            module.exports = async () => {
                const ami = await aws.ec2.getAmi({ mostRecent: true });
                const identity = await aws.getCallerIdentity();
                const vpc = aws.ec2.getVpcOutput({ default: true });
                const zones = await aws.getAvailabilityZones();
                return { ami: ami.id, account: identity.accountId, vpc: vpc.id, zone: zones.names[2] };
            };
            """,
            SamplePrograms.Options with { Invokes = invokes });

        Assert.Null(stack.Failure);
        Assert.Equal("""{"account":"210987654321","ami":"ami-0123456789abcdef0","vpc":"[unknown]","zone":"eu-west-1c"}""", Sorted(stack.Resources[0].Outputs));
        Assert.Equal(
            ["The program calls aws:ec2/getVpc:getVpc, which only a provider can answer; what it returns is unknown. Give its result with --invokes FILE to judge what depends on it."],
            stack.Notices);
    }

    [Fact]
    public async Task Says_which_function_a_program_took_for_granted()
    {
        var stack = await Assert.ThrowsAsync<InputException>(() => SamplePrograms.PreviewJavaScriptAsync("""
            module.exports = async () => (await require("@pulumi/aws").ec2.getSubnets({})).ids[0];
            """));

        Assert.EndsWith(
            " It had called aws:ec2/getSubnets:getSubnets, whose result is unknown here; if it takes that result for granted, give one with --invokes FILE.",
            stack.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token: x", "it is not a list")]
    [InlineData("- return: {}", "entry 1 has no token")]
    [InlineData("- token: aws:ec2:getAmi", "entry 1 (aws:ec2:getAmi) has no `return`")]
    public void Refuses_a_file_of_another_form(string content, string what)
    {
        using var directory = new TemporaryDirectory();

        var message = Assert.Throws<InputException>(() => InvokeFixtures.Read(directory.Write("invokes.yaml", content))).Message;

        Assert.StartsWith($"{directory.Path}/invokes.yaml is not a file of function results: {what}. ", message, StringComparison.Ordinal);
    }

    private static string Document(string arguments) => Answer("aws:iam/getPolicyDocument:getPolicyDocument", arguments)!["minifiedJson"]!.Text!;

    private static PropertyMap? Answer(string token, string arguments) =>
        BuiltInInvokes.Answer(new(token, PropertyJson.Parse(Encoding.UTF8.GetBytes(arguments)).Map!, new AwsPlace("123456789012", "eu-west-1"), PropertyMap.Empty), OutputMode.Synthesised);

    private static string Sorted(PropertyMap bag) => Files.Json(new PropertyMap(bag.OrderBy(member => member.Key, StringComparer.Ordinal)));
}
