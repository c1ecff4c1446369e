using System.Text.RegularExpressions;
using Platform.Gate.Engine;
using Platform.Gate.Engine.Aws;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

public sealed class OutputTableTests
{
    private static readonly AwsPlace Place = new("123456789012", "eu-west-1");

    public static TheoryData<string> Types => [.. OutputTable.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_template_can_give_the_example_beside_it(string type) =>
        Assert.All(OutputTable.All[type], row =>
        {
            if (row.Example is null) Assert.Matches("^(\\{[^{}]*\\}|#1)$", Regex.Replace(row.Text, "\\{if [^{}]*\\}", ""));
            else Assert.Matches(Shape(row.Text), row.Example);
        });

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_output_is_one_the_provider_declares(string type)
    {
        var declaration = Declaration(type);

        Assert.All(OutputTable.All[type].Where(row => row.Output != "id"), row => Assert.Contains($"readonly {row.Output}: pulumi.Output<", declaration, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_part_is_an_input_or_an_output_above(string type)
    {
        var declaration = Declaration(type);
        var above = new HashSet<string> { "region", "account", "partition", "suffix" };
        foreach (var row in OutputTable.All[type])
        {
            foreach (var name in Names(row.Text).Where(name => !above.Contains(name))) Assert.Contains($"readonly {name}: pulumi.Output<", declaration, StringComparison.Ordinal);
            above.Add(row.Output);
        }
    }

    [Fact]
    public void Makes_arns_of_the_inputs_and_the_place()
    {
        var outputs = Synthesise("aws:ecr/repository:Repository", ("name", PropertyValue.Of("web")));

        Assert.Equal("arn:aws:ecr:eu-west-1:123456789012:repository/web", outputs["arn"].Text);
        Assert.Equal("123456789012.dkr.ecr.eu-west-1.amazonaws.com/web", outputs["repositoryUrl"].Text);
        Assert.DoesNotContain("name", outputs.Keys);
    }

    [Fact]
    public void Names_what_the_program_does_not_name()
    {
        var name = Synthesise("aws:ecr/repository:Repository")["name"].Text!;

        Assert.Matches("^web-[0-9a-f]{7}$", name);
        Assert.Equal(name, Synthesise("aws:ecr/repository:Repository")["name"].Text);
        Assert.Matches("^team-[0-9]{26}$", Synthesise("aws:iam/role:Role", ("namePrefix", PropertyValue.Of("team-")))["name"].Text);
    }

    [Fact]
    public void Cuts_a_name_where_AWS_takes_no_more()
    {
        var urn = Urn.Create("dev", "app", null, "aws:lb/targetGroup:TargetGroup", new string('x', 40));

        Assert.Matches("^x{24}-[0-9a-f]{7}$", OutputTable.Synthesise("aws:lb/targetGroup:TargetGroup", urn, PropertyMap.Empty, Place)["name"].Text);
    }

    [Fact]
    public void Leaves_unknown_what_rests_on_an_unknown()
    {
        var outputs = Synthesise("aws:ecs/service:Service", ("name", PropertyValue.Of("web")), ("cluster", PropertyValue.Unknown));

        Assert.DoesNotContain("arn", outputs.Keys);
        Assert.Empty(OutputTable.Synthesise("aws:sqs/queue:Queue", Urn.Create("dev", "app", null, "t", "q"), new([new("name", PropertyValue.Unknown)]), Place));
    }

    [Fact]
    public void Leaves_regional_outputs_unknown_while_the_region_is()
    {
        var outputs = OutputTable.Synthesise("aws:s3/bucket:Bucket", Urn.Create("dev", "app", null, "t", "b"), new([new("bucket", PropertyValue.Of("logs"))]), Place with { Region = null });

        Assert.Equal("arn:aws:s3:::logs", outputs["arn"].Text);
        Assert.DoesNotContain("bucketRegionalDomainName", outputs.Keys);
    }

    [Fact]
    public void Keeps_what_is_made_of_a_secret_secret() =>
        Assert.True(Synthesise("aws:sqs/queue:Queue", ("name", PropertyValue.Secret(PropertyValue.Of("q"))))["arn"].IsSecret);

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:s3:::logs", "logs.s3.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:s3:::logs", "logs.s3.us-gov-west-1.amazonaws.com")]
    public void Knows_the_partition_of_a_region(string region, string arn, string domain)
    {
        var outputs = OutputTable.Synthesise("aws:s3/bucket:Bucket", Urn.Create("dev", "app", null, "t", "b"), new([new("bucket", PropertyValue.Of("logs"))]), Place with { Region = region });

        Assert.Equal((arn, domain), (outputs["arn"].Text, outputs["bucketRegionalDomainName"].Text));
    }

    [Theory]
    [InlineData("application", "app")]
    [InlineData("network", "net")]
    [InlineData("gateway", "gwy")]
    public void Gives_a_listener_the_arn_that_its_load_balancers_arn_leads_to(string kind, string word)
    {
        var balancer = Synthesise("aws:lb/loadBalancer:LoadBalancer", ("name", PropertyValue.Of("web")), ("loadBalancerType", PropertyValue.Of(kind)))["arn"];
        var listener = Synthesise("aws:lb/listener:Listener", ("loadBalancerArn", balancer))["arn"].Text;
        var rule = Synthesise("aws:lb/listenerRule:ListenerRule", ("listenerArn", PropertyValue.Of(listener!)))["arn"].Text;

        Assert.Matches($"^arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/{word}/web/[0-9a-f]{{16}}$", balancer.Text);
        Assert.Matches($"^arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/{word}/web/[0-9a-f]{{16}}/[0-9a-f]{{16}}$", listener);
        Assert.Matches($"^arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/{word}/web/[0-9a-f]{{16}}/[0-9a-f]{{16}}/[0-9a-f]{{16}}$", rule);
    }

    [Fact]
    public void Takes_the_region_of_the_resource_before_its_providers_and_the_account_of_the_role_the_provider_takes_on()
    {
        var provider = new PropertyMap([
            new("region", PropertyValue.Of("eu-north-1")),
            new("assumeRoles", PropertyValue.Of("""[{"roleArn":"arn:aws:iam::222222222222:role/deploy"}]""")),
        ]);
        var options = new PreviewOptions { Environment = new Dictionary<string, string> { ["AWS_REGION"] = "us-east-2" } };

        Assert.Equal(new AwsPlace("222222222222", "eu-north-1"), AwsPlace.Of(PropertyMap.Empty, provider, options));
        Assert.Equal(new AwsPlace("222222222222", "eu-south-1"), AwsPlace.Of(new([new("region", PropertyValue.Of("eu-south-1"))]), provider, options));
        Assert.Equal(new AwsPlace("123456789012", "us-east-2"), AwsPlace.Of(PropertyMap.Empty, PropertyMap.Empty, options));
        Assert.Null(AwsPlace.Of(PropertyMap.Empty, new([new("region", PropertyValue.Unknown)]), options).Region);
    }

    private static IReadOnlyDictionary<string, PropertyValue> Synthesise(string type, params (string Name, PropertyValue Value)[] inputs) =>
        OutputTable.Synthesise(type, Urn.Create("dev", "app", null, type, "web"), new PropertyMap(inputs.Select(input => KeyValuePair.Create(input.Name, input.Value))), Place);

    private static string Declaration(string type)
    {
        var file = type.Split(':')[1] + ".d.ts";
        return File.ReadAllText(Path.Combine(SamplePrograms.Root, "node_modules", "@pulumi", "aws", file));
    }

    private static Regex Shape(string template) =>
        new("^" + string.Concat(template.Split('{', '}').Select((piece, index) => index % 2 == 0 ? Regex.Escape(piece) : Shape(piece.Split(' ')))) + "$");

    private static string Shape(string[] part) => part switch
    {
        ["if", ..] => "",
        ["uuid"] => "[0-9A-Za-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-zA-Z]{12}",
        ["hex", var count] => $"[0-9a-f]{{{count}}}",
        ["digits", var count] => $"[0-9]{{{count}}}",
        ["lower", var count] => $"[0-9a-z]{{{count}}}",
        ["upper", var count] => $"[0-9A-Z]{{{count}}}",
        ["alnum", var count] => $"[0-9A-Za-z]{{{count}}}",
        ["account"] => "[0-9]{12}",
        ["partition"] => "aws",
        ["region"] => "[a-z]{2}-[a-z]+-[0-9]",
        ["suffix"] => "amazonaws\\.com",
        ["path", ..] => "/(.+/)?",
        _ => ".+",
    };

    private static IEnumerable<string> Names(string template) =>
        template.Split('{', '}').Where((_, index) => index % 2 == 1).SelectMany(part => part.Split(" ?? ")).Select(part => part.Split(' ')).Select(words => words switch
        {
            ["prefix" or "after" or "tail" or "if", var name, ..] => name,
            [['\'', ..]] or ["uuid" or "auto", ..] or ["hex" or "digits" or "lower" or "upper" or "alnum", _] => null,
            [var name] => name,
            _ => throw new FormatException(string.Join(' ', words)),
        }).OfType<string>();
}
