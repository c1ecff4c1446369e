using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;
using Pulumi.Protocol;
using SourcePosition = Platform.Gate.Sources.SourcePosition;

namespace Gate.Tests.Engine;

public sealed class YamlProgramTests
{
    private static readonly PreviewOptions Options = new() { Environment = new Dictionary<string, string>() };

    [Fact]
    public async Task Registers_resources_in_the_order_they_need_each_other()
    {
        var stack = await RunAsync("""
            resources:
              policy:
                type: aws:s3:BucketPolicy
                properties:
                  bucket: ${logs.id}
                  policy:
                    fn::toJSON:
                      Version: "2012-10-17"
                      Statement: [ { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "${logs.arn}/*" } ]
              logs:
                type: aws:s3:Bucket
                properties: { bucket: logs, tags: { stack: "${pulumi.stack}" } }
            outputs:
              arn: ${logs.arn}
            """);

        Assert.Null(stack.Failure);
        Assert.Equal(
            ["pulumi:pulumi:Stack::app-dev", "aws:s3/bucket:Bucket::logs", "aws:s3/bucketPolicy:BucketPolicy::policy", "pulumi:providers:aws::default"],
            stack.Resources.Select(resource => resource.Inputs.Urn["urn:pulumi:dev::app::".Length..]));
        var policy = Resource(stack, "policy");
        Assert.Equal(
            """{"Statement":[{"Action":"s3:GetObject","Effect":"Allow","Principal":"*","Resource":"arn:aws:s3:::logs/*"}],"Version":"2012-10-17"}""",
            policy.Inputs.Properties["policy"]!.Text);
        Assert.Equal(["urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs"], policy.Inputs.PropertyDependencies["policy"]);
        Assert.Equal("urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev", policy.Inputs.Parent);
        Assert.Equal(new SourcePosition("Pulumi.yaml", 6, 5), policy.Position);
        Assert.Equal("""{"stack":"dev"}""", Files.Json(Resource(stack, "logs").Inputs.Properties["tags"]!));
        Assert.Equal("arn:aws:s3:::logs", stack.Resources[0].Outputs["arn"]!.Text);
    }

    [Theory]
    [InlineData("\"${a}-${b}\"", "\"1-true\"")]
    [InlineData("${a}", "1")]
    [InlineData("$${a}", "\"${a}\"")]
    [InlineData("${list[1].name}", "\"y\"")]
    [InlineData("${map[\"a key\"]}", "\"v\"")]
    [InlineData("${app:region}", "\"eu\"")]
    [InlineData("${region}", "\"eu\"")]
    [InlineData("${pulumi.project}/${pulumi.stack}", "\"app/dev\"")]
    [InlineData("fn::join: ['-', [x, y, \"${region}\"]]", "\"x-y-eu\"")]
    [InlineData("fn::split: [',', 'x,y']", """["x","y"]""")]
    [InlineData("fn::select: [1, [x, y]]", "\"y\"")]
    [InlineData("fn::toBase64: hello", "\"aGVsbG8=\"")]
    [InlineData("fn::fromBase64: aGVsbG8=", "\"hello\"")]
    [InlineData("Fn::Join: ['', [x, y]]", "\"xy\"")]
    [InlineData("fn::toJSON: { b: [1, true, null], a: \"${map}\" }", "\"{\\\"a\\\":{\\\"a key\\\":\\\"v\\\"},\\\"b\\\":[1,true,null]}\"")]
    [InlineData("fn::secret: s", "\"[secret]\"")]
    [InlineData("\"${hidden}x\"", "\"[secret]\"")]
    [InlineData("fn::toJSON: { a: \"${hidden}\" }", "\"[secret]\"")]
    [InlineData("fn::invoke: { function: aws:getRegion, return: region }", "\"eu-west-1\"")]
    [InlineData("fn::aws:getPartition: {}", """{"partition":"aws","dnsSuffix":"amazonaws.com","reverseDnsPrefix":"com.amazonaws","id":"aws"}""")]
    [InlineData("fn::readFile: Pulumi.dev.yaml", "\"config: { region: eu, aws:region: eu-west-1 }\"")]
    public async Task Evaluates(string expression, string value)
    {
        var stack = await RunAsync($$"""
            variables:
              a: 1
              b: true
              list: [ { name: x }, { name: y } ]
              map: { a key: v }
              hidden: { fn::secret: h }
            outputs:
              value:
                {{expression}}
            """);

        Assert.Null(stack.Failure);
        Assert.Equal(value, Files.Json(stack.Resources[0].Outputs["value"]!));
    }

    [Fact]
    public async Task Leaves_unknown_what_rests_on_an_unknown()
    {
        var stack = await RunAsync("""
            resources:
              vm: { type: aws:ec2:Instance, properties: { ami: "${ami.id}" } }
            variables:
              ami: { fn::invoke: { function: aws:ec2:getAmi, arguments: { mostRecent: true } } }
            outputs:
              text: "http://${vm.publicIp}"
              json: { fn::toJSON: { ip: "${vm.publicIp}" } }
              whole: ${vm.publicIp}
              deep: ${ami.blockDeviceMappings[0].ebs}
            """);

        Assert.Null(stack.Failure);
        Assert.All(["text", "json", "whole", "deep"], name => Assert.Equal(PropertyKind.Unknown, stack.Resources[0].Outputs[name]!.Kind));
        Assert.Equal(PropertyKind.Unknown, Resource(stack, "vm").Inputs.Properties["ami"]!.Kind);
        Assert.Single(stack.Notices);
    }

    [Fact]
    public async Task Reads_every_option()
    {
        var stack = await RunAsync("""
            resources:
              west: { type: pulumi:providers:aws, properties: { region: us-west-2 } }
              parent: { type: aws:s3:Bucket }
              child:
                type: aws:s3:BucketPolicy
                name: named
                options:
                  parent: ${parent}
                  provider: ${west}
                  dependsOn: [ "${parent}" ]
                  protect: true
                  ignoreChanges: [ policy ]
                  deleteBeforeReplace: true
                  additionalSecretOutputs: [ policy ]
                  aliases: [ "urn:pulumi:dev::app::a:b:C::x", { name: old } ]
                  customTimeouts: { create: 5m }
                properties: { bucket: b, policy: p }
            """);

        Assert.Null(stack.Failure);
        var child = Resource(stack, "named");
        Assert.Equal("urn:pulumi:dev::app::aws:s3/bucket:Bucket$aws:s3/bucketPolicy:BucketPolicy::named", child.Inputs.Urn);
        Assert.Equal("us-west-2", child.Inputs.Provider!.Properties["region"]!.Text);
        Assert.Equal(["urn:pulumi:dev::app::aws:s3/bucket:Bucket::parent"], child.Inputs.Dependencies);
        Assert.Equal((true, true), (child.Inputs.Options.Protect, child.Inputs.Options.DeleteBeforeReplace));
        Assert.Equal(["policy"], child.Inputs.Options.IgnoreChanges);
        Assert.True(child.Outputs["policy"]!.IsSecret);
        Assert.Equal(["urn:pulumi:dev::app::a:b:C::x", "urn:pulumi:dev::app::aws:s3/bucket:Bucket$aws:s3/bucketPolicy:BucketPolicy::old"], child.Inputs.Options.Aliases);
        Assert.Equal(TimeSpan.FromMinutes(5), child.Inputs.Options.CustomTimeouts.Create);
    }

    [Fact]
    public async Task Uses_a_default_provider_of_its_own_and_reads_resources_and_stacks()
    {
        var stack = await RunAsync(
            """
            resources:
              bucket: { type: aws:s3:Bucket }
              mine: { type: pulumi:providers:aws, defaultProvider: true, properties: { region: us-west-2 } }
              vpc: { type: aws:ec2:Vpc, get: { id: vpc-1, state: { cidrBlock: 10.0.0.0/16 } } }
              network: { type: pulumi:pulumi:StackReference, properties: { name: organization/network/dev } }
            outputs:
              cidr: ${vpc.cidrBlock}
              subnet: ${network.outputs["subnet"]}
              id: ${vpc.id}
            """,
            Options with { StackOutputs = Outputs("network/dev: { subnet: subnet-1 }") });

        Assert.Null(stack.Failure);
        Assert.Equal("mine", Resource(stack, "bucket").Inputs.Provider!.Name);
        Assert.True(Resource(stack, "vpc").External);
        Assert.Equal("""{"cidr":"10.0.0.0/16","subnet":"subnet-1","id":"vpc-1"}""", Files.Json(stack.Resources[0].Outputs));
    }

    [Fact]
    public async Task Takes_a_component_of_a_plugin_to_be_opaque()
    {
        var stack = await RunAsync("""
            resources:
              vpc: { type: awsx:ec2:Vpc, properties: { cidrBlock: 10.0.0.0/16 } }
            outputs: { id: "${vpc.vpcId}" }
            """);

        Assert.True(Resource(stack, "vpc").Remote);
        Assert.Equal(PropertyKind.Unknown, stack.Resources[0].Outputs["id"]!.Kind);
        Assert.Equal(["vpc (awsx:ec2:Vpc) is made by a plugin, so the resources inside it are not seen."], stack.Notices);
    }

    [Theory]
    [InlineData("outputs: { a: '${nobody}' }", "(4,15): nobody is neither a resource, a variable nor a configuration value of the program.")]
    [InlineData("outputs: { a: '${x' }", "(4,15): the interpolation in `${x` has no end.")]
    [InlineData("variables: { a: '${b}', b: '${a}' }", "a depends on itself.")]
    [InlineData("resources: { a: { type: 'aws:s3:Bucket', properties: { bucket: '${a.id}' } } }", "a depends on itself.")]
    [InlineData("outputs: { a: { fn::hocus: 1 } }", "does not support fn::hocus in YAML programs.")]
    [InlineData("resources: { a: { type: 'aws:s3:Bucket', options: { hocus: 1 } } }", "does not support the option hocus in YAML programs.")]
    [InlineData("resources: { a: { kind: x } }", "does not support `kind` in a resource in YAML programs.")]
    [InlineData("resources: { a: { properties: {} } }", "a has no type.")]
    [InlineData("resources: { a: { type: 'Bucket' } }", "`Bucket` is no type.")]
    [InlineData("resources: { a: b }", "a is not a map.")]
    [InlineData("components: { a: {} }", "does not support components in YAML programs.")]
    [InlineData("variables: { l: [1] }\noutputs: { a: '${l[4]}' }", "index 4 is past the end of a list of 1.")]
    [InlineData("variables: { l: [1] }\noutputs: { a: 'x${l}' }", "a list or map cannot be part of a text; use fn::toJSON.")]
    [InlineData("variables: { m: { b: 1 } }\noutputs: { a: '${m.c}' }", "there is no c in m.")]
    [InlineData("outputs: { a: { fn::join: [x] } }", "fn::join takes a delimiter and a list of texts.")]
    public async Task Says_what_is_wrong_and_where(string program, string message)
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => RunAsync(program));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Pulumi.yaml(", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_registered_before_a_mistake()
    {
        var stack = await RunAsync("resources: { a: { type: 'aws:s3:Bucket' }, b: { type: 'aws:s3:Bucket', properties: { bucket: '${nobody}' } } }");

        Assert.Contains(stack.Resources, resource => resource.Inputs.Name == "a");
        Assert.Contains("nobody is neither", stack.Failure, StringComparison.Ordinal);
    }

    private static StackOutputs Outputs(string content)
    {
        using var directory = new TemporaryDirectory();
        return StackOutputs.Read([directory.Write("outputs.yaml", content)]);
    }

    private static StackResource Resource(StackSource stack, string name) => stack.Resources.Single(resource => resource.Inputs.Name == name);

    private static async Task<StackSource> RunAsync(string program, PreviewOptions? options = null)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", $"name: app\nruntime: yaml\ndescription: x\n{program}\n");
        directory.Write("Pulumi.dev.yaml", "config: { region: eu, aws:region: eu-west-1 }");
        return await SamplePrograms.PreviewDirectoryAsync(directory.Path, "dev", options ?? Options);
    }
}
