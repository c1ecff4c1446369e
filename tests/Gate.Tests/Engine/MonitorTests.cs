using System.Text.RegularExpressions;
using Gate.Tests.Sources;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Platform.Gate.Engine;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

public sealed class MonitorTests
{
    [Theory]
    [InlineData("resource_grpc_pb.js", typeof(ResourceMonitorService))]
    [InlineData("engine_grpc_pb.js", typeof(EngineService))]
    public void Serves_every_method_that_todays_SDK_can_call(string stubs, System.Type service)
    {
        var text = File.ReadAllText(Path.Combine(SamplePrograms.Root, "node_modules", "@pulumi", "pulumi", "proto", stubs));
        var methods = Regex.Matches(text, "path: '/pulumirpc\\.[A-Za-z]+/([A-Za-z]+)'").Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.Equal(service, service.GetMethod(method)?.DeclaringType));
    }

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("deletedWith", true)]
    [InlineData("transforms", true)]
    [InlineData("invokeTransforms", true)]
    [InlineData("parameterization", true)]
    [InlineData("resourceHooks", true)]
    [InlineData("timeTravel", false)]
    public async Task Says_which_features_it_has(string feature, bool has)
    {
        await using var client = await MonitorClient.StartAsync();

        Assert.Equal(has, (await client.Monitor.SupportsFeatureAsync(new() { Id = feature })).HasSupport);
    }

    [Fact]
    public async Task Tells_a_program_its_deployment()
    {
        await using var client = await MonitorClient.StartAsync();

        var info = await client.Monitor.GetDeploymentInfoAsync(new Empty());

        Assert.Equal(("app", "dev", "organization", true), (info.Project, info.Stack, info.Organization, info.DryRun));
        Assert.Equal("eu-west-1", info.Config["aws:region"]);
        Assert.Contains(ResourceMonitorFeature.Secrets, info.SupportedFeatures);
        Assert.DoesNotContain(ResourceMonitorFeature.ByteString, info.SupportedFeatures);
    }

    [Fact]
    public async Task Forms_urns_of_the_types_of_the_parents()
    {
        await using var client = await MonitorClient.StartAsync();

        var outer = await client.RegisterAsync("my:c:Outer", "o", custom: false);
        var inner = await client.RegisterAsync("my:c:Inner", "i", custom: false, parent: outer.Urn);
        var bucket = await client.RegisterAsync("aws:s3/bucket:Bucket", "a::b c", parent: inner.Urn);

        Assert.Equal("urn:pulumi:dev::app::my:c:Outer$my:c:Inner$aws:s3/bucket:Bucket::a::b c", bucket.Urn);
    }

    [Fact]
    public async Task Refuses_what_the_engine_refuses()
    {
        await using var client = await MonitorClient.StartAsync();
        await client.RegisterAsync("a:b:C", "twin");

        Assert.Equal("Duplicate resource URN 'urn:pulumi:dev::app::a:b:C::twin'; try giving it a unique name", await RefusalAsync(() => client.RegisterAsync("a:b:C", "twin")));
        Assert.Equal("Resource x has the type 'Bucket'; the type of a resource that a provider manages is of the form package:module:Name", await RefusalAsync(() => client.RegisterAsync("Bucket", "x")));
        Assert.Equal("Resource x has the parent urn:nobody, which is not registered", await RefusalAsync(() => client.RegisterAsync("a:b:C", "x", parent: "urn:nobody")));
        Assert.Equal("Resource x refers to nobody, which is not a URN", await RefusalAsync(() => client.RegisterAsync("a:b:C", "x", change: request => request.Dependencies.Add("nobody"))));
        Assert.Equal("Resource x has the provider nobody::1, which is not registered", await RefusalAsync(() => client.RegisterAsync("a:b:C", "x", change: request => request.Provider = "nobody::1")));
        Assert.Equal($"There is a root stack already: {MonitorClient.Stack}", await RefusalAsync(() => client.RegisterAsync("pulumi:pulumi:Stack", "again", custom: false, parent: "")));
        Assert.Equal("A resource of type a:b:C has no name", await RefusalAsync(() => client.RegisterAsync("a:b:C", "")));
        Assert.Equal(
            "The properties of urn:pulumi:dev::app::a:b:C::x cannot be read: The properties are not an encoded google.protobuf.Struct: a length points past its end.",
            await RefusalAsync(() => client.RegisterAsync("a:b:C", "x", change: request => request.Object = ByteString.CopyFrom(0x0a, 0x7f))));
    }

    [Fact]
    public async Task Takes_properties_a_thousand_levels_deep_and_refuses_deeper_ones_by_name()
    {
        await using var client = await MonitorClient.StartAsync();

        await client.RegisterAsync("a:b:C", "deep", inputs: Nested(1000));

        Assert.Equal(
            "The properties of urn:pulumi:dev::app::a:b:C::deeper cannot be read: The properties are nested deeper than 1000 levels.",
            await RefusalAsync(() => client.RegisterAsync("a:b:C", "deeper", inputs: Nested(1001))));
    }

    [Fact]
    public async Task Registers_a_default_provider_a_package_and_version_with_the_stacks_configuration()
    {
        await using var client = await MonitorClient.StartAsync(config: "config: { aws:region: eu-west-1, aws:defaultTags: { tags: { a: b } } }");

        await client.RegisterAsync("aws:s3/bucket:Bucket", "one", change: request => request.Version = "7.48.0");
        await client.RegisterAsync("aws:s3/bucket:Bucket", "two", change: request => request.Version = "7.48.0");
        await client.RegisterAsync("aws:s3/bucket:Bucket", "three", change: request => (request.Version, request.PluginDownloadURL) = ("6.0.0-a+b", "https://get.example.com/x"));

        Assert.Equal(
            ["default_6_0_0_a_b_get.example.com/x", "default_7_48_0"],
            client.Resources().Where(resource => resource.Inputs.Type == "pulumi:providers:aws").Select(resource => resource.Inputs.Name));
        Assert.Equal(
            """{"defaultTags":"{\"tags\":{\"a\":\"b\"}}","region":"eu-west-1","version":"7.48.0"}""",
            Files.Json(client.Resource("one").Inputs.Provider!.Properties));
        Assert.Equal("""{"a":"b"}""", Files.Json(client.Resource("one").Inputs.Properties["tagsAll"]!));
    }

    [Fact]
    public async Task Refuses_a_default_provider_that_the_configuration_forbids()
    {
        await using var client = await MonitorClient.StartAsync(config: "config: { pulumi:disable-default-providers: [aws] }");

        Assert.Equal("Default provider for 'aws' disabled. It must use an explicit provider", await RefusalAsync(() => client.RegisterAsync("aws:s3/bucket:Bucket", "x")));
    }

    [Fact]
    public async Task Hands_providers_and_options_of_parents_down()
    {
        await using var client = await MonitorClient.StartAsync();
        var west = await client.RegisterAsync("pulumi:providers:aws", "west", inputs: new([new("region", PropertyValue.Of("us-west-2"))]));
        var reference = $"{west.Urn}::{Signatures.UnknownString}";

        var component = await client.RegisterAsync("my:c:Component", "component", custom: false, change: request =>
        {
            request.Providers["aws"] = reference;
            request.Protect = true;
        });
        await client.RegisterAsync("my:c:Component", "inner", custom: false, parent: component.Urn);
        await client.RegisterAsync("aws:s3/bucket:Bucket", "inside", parent: component.Urn);
        await client.RegisterAsync("random:index/randomId:RandomId", "other", parent: component.Urn);
        var owner = await client.RegisterAsync("aws:s3/bucket:Bucket", "owner", change: request => request.Provider = reference);
        await client.RegisterAsync("aws:s3/bucketPolicy:BucketPolicy", "child", parent: owner.Urn);

        Assert.Equal("west", client.Resource("inside").Inputs.Provider!.Name);
        Assert.Equal("west", client.Resource("child").Inputs.Provider!.Name);
        Assert.Equal("default", client.Resource("other").Inputs.Provider!.Name);
        Assert.True(client.Resource("inside").Inputs.Options.Protect);
        Assert.Null(client.Resource("component").Inputs.Provider);
    }

    [Fact]
    public async Task Names_the_default_provider_of_a_registered_package_after_its_parameters()
    {
        await using var client = await MonitorClient.StartAsync();
        var request = new RegisterPackageRequest
        {
            Name = "terraform-provider",
            Version = "1.0.0",
            Parameterization = new() { Name = "hashicups", Version = "0.3.1" },
        };

        var package = await client.Monitor.RegisterPackageAsync(request);
        await client.RegisterAsync("hashicups:index:Order", "order", change: order => order.PackageRef = package.Ref);

        Assert.Equal(package.Ref, (await client.Monitor.RegisterPackageAsync(request)).Ref);
        Assert.Equal("urn:pulumi:dev::app::pulumi:providers:hashicups::default_0_3_1", client.Resource("order").Inputs.Provider!.Urn);
        Assert.Equal("Package reference nothing was not given out by this engine", await RefusalAsync(() => client.RegisterAsync("a:b:C", "x", change: order => order.PackageRef = "nothing")));
    }

    [Fact]
    public async Task Turns_output_values_into_plain_ones_and_keeps_what_they_depend_on()
    {
        await using var client = await MonitorClient.StartAsync();
        var key = await client.RegisterAsync("aws:kms/key:Key", "key");
        var output = PropertyValue.Special(PropertyKind.Output, new([
            new("value", PropertyValue.Of("v")),
            new("secret", PropertyValue.Of(true)),
            new("dependencies", PropertyValue.Of([PropertyValue.Of(key.Urn)])),
        ]));
        var unknown = PropertyValue.Special(PropertyKind.Output, PropertyMap.Empty);

        await client.RegisterAsync("a:b:C", "c", inputs: new([new("known", output), new("list", PropertyValue.Of([unknown]))]));

        var inputs = client.Resource("c").Inputs;
        Assert.Equal((true, "v"), (inputs.Properties["known"]!.IsSecret, inputs.Properties["known"]!.Text));
        Assert.Equal(PropertyKind.Unknown, inputs.Properties["list"]!.List!.Single().Kind);
        Assert.Equal([key.Urn], inputs.Dependencies);
        Assert.Equal([key.Urn], inputs.PropertyDependencies["known"]);
        Assert.DoesNotContain("list", inputs.PropertyDependencies.Keys);
    }

    [Fact]
    public async Task Takes_every_property_to_depend_on_everything_where_an_SDK_does_not_say()
    {
        await using var client = await MonitorClient.StartAsync();
        var key = await client.RegisterAsync("aws:kms/key:Key", "key");

        await client.RegisterAsync("a:b:C", "c", inputs: new([new("x", PropertyValue.Of(1))]), change: request => request.Dependencies.Add(key.Urn));

        Assert.Equal([key.Urn], client.Resource("c").Inputs.PropertyDependencies["x"]);
    }

    [Fact]
    public async Task Answers_an_SDK_in_the_forms_it_knows()
    {
        await using var client = await MonitorClient.StartAsync();
        var reference = PropertyValue.Special(PropertyKind.ResourceReference, new([new("urn", PropertyValue.Of(MonitorClient.Stack))]));
        PropertyMap inputs = new([
            new("secret", PropertyValue.Secret(PropertyValue.Of("s"))),
            new("partial", PropertyValue.Of([PropertyValue.Unknown])),
            new("reference", reference),
        ]);

        var modern = await client.RegisterAsync("a:b:C", "modern", inputs: inputs);
        var old = await client.RegisterAsync("a:b:C", "old", inputs: inputs, change: request =>
            (request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues) = (false, false, false));

        Assert.True(PropertyValue.DeepEquals(inputs, PropertyWire.Read(modern.Object)));
        Assert.Equal($$"""{"secret":"s","reference":"{{MonitorClient.Stack}}"}""", Files.Json(PropertyWire.Read(old.Object)));
    }

    [Fact]
    public async Task Marks_outputs_secret_that_the_options_say_are()
    {
        await using var client = await MonitorClient.StartAsync();

        var response = await client.RegisterAsync("aws:sqs/queue:Queue", "q", change: request => request.AdditionalSecretOutputs.Add("url"));

        Assert.True(PropertyWire.Read(response.Object)["url"]!.IsSecret);
        Assert.True(client.Resource("q").Outputs["url"]!.IsSecret);
    }

    [Fact]
    public async Task Hands_options_on_as_packs_see_them()
    {
        await using var client = await MonitorClient.StartAsync();
        var component = await client.RegisterAsync("my:c:C", "parent", custom: false);

        await client.RegisterAsync("a:b:C", "c", parent: component.Urn, change: request =>
        {
            request.IgnoreChanges.Add("tags");
            request.DeleteBeforeReplace = true;
            request.CustomTimeouts = new() { Create = "1h30m", Delete = "1.5s" };
            request.Aliases.Add(new Alias { Urn = "urn:pulumi:dev::app::a:b:C::before" });
            request.Aliases.Add(new Alias { Spec = new() { Name = "old" } });
            request.Aliases.Add(new Alias { Spec = new() { Type = "a:b:Older", NoParent = true, Project = "p", Stack = "s" } });
            request.SourcePosition = new() { Uri = "file:///elsewhere/index.ts", Line = 3, Column = 0 };
        });

        var options = client.Resource("c").Inputs.Options;
        Assert.Equal(["tags"], options.IgnoreChanges);
        Assert.True(options.DeleteBeforeReplace);
        Assert.Equal((TimeSpan.FromMinutes(90), TimeSpan.FromSeconds(1.5), null), (options.CustomTimeouts.Create, options.CustomTimeouts.Delete, options.CustomTimeouts.Read));
        Assert.Equal(["urn:pulumi:dev::app::a:b:C::before", "urn:pulumi:dev::app::my:c:C$a:b:C::old", "urn:pulumi:s::p::a:b:Older::c"], options.Aliases);
        Assert.Equal(component.Urn, options.Parent);
        Assert.EndsWith("elsewhere/index.ts", client.Resource("c").Position!.File, StringComparison.Ordinal);
        Assert.Equal((3, null), (client.Resource("c").Position!.Line, client.Resource("c").Position!.Column));
        Assert.Null(client.Resource("parent").Inputs.Options.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Reads_a_resource_as_external()
    {
        await using var client = await MonitorClient.StartAsync();

        var response = await client.Monitor.ReadResourceAsync(new()
        {
            Type = "aws:s3/bucket:Bucket",
            Name = "shared",
            Id = "shared-logs",
            Parent = MonitorClient.Stack,
            Properties = PropertyWire.Write(new([new("acl", PropertyValue.Of("private"))])),
            AcceptSecrets = true,
        });

        Assert.Equal("urn:pulumi:dev::app::aws:s3/bucket:Bucket::shared", response.Urn);
        Assert.Equal("""{"acl":"private"}""", Files.Json(PropertyWire.Read(response.Properties)));
        Assert.Equal((true, "shared-logs"), (client.Resource("shared").External, client.Resource("shared").Id));
    }

    [Fact]
    public async Task Registers_a_remote_component_with_its_inputs_and_says_that_it_is_opaque()
    {
        await using var client = await MonitorClient.StartAsync();

        var response = await client.RegisterAsync("awsx:ec2:Vpc", "vpc", custom: false, inputs: new([new("cidrBlock", PropertyValue.Of("10.0.0.0/16"))]), change: request => request.Remote = true);

        Assert.True(response.Object.IsEmpty);
        Assert.True(client.Resource("vpc").Remote);
        Assert.Equal("default", client.Resource("vpc").Inputs.Provider!.Name);
    }

    [Fact]
    public async Task Keeps_a_stash_and_finds_registered_resources_for_the_program()
    {
        await using var client = await MonitorClient.StartAsync();
        var stash = await client.RegisterAsync("pulumi:index:Stash", "s", inputs: new([new("input", PropertyValue.Of("kept"))]));

        var found = await client.Monitor.InvokeAsync(new() { Tok = "pulumi:pulumi:getResource", Args = PropertyWire.Write(new([new("urn", PropertyValue.Of(stash.Urn))])) });

        Assert.Equal("kept", PropertyWire.Read(stash.Object)["output"]!.Text);
        Assert.Equal("""{"input":"kept","output":"kept"}""", Files.Json(PropertyWire.Read(found.Return)["state"]!));
    }

    [Theory]
    [InlineData(">=3.5.0 !3.7.7", true)]
    [InlineData("<3.4.0 || >3.8.0", true)]
    [InlineData(">=4.0.0", false)]
    [InlineData("3.270.0", true)]
    public async Task Checks_the_version_a_program_requires(string range, bool holds)
    {
        await using var client = await MonitorClient.StartAsync();
        var call = client.Engine.RequirePulumiVersionAsync(new() { PulumiVersionRange = range }).ResponseAsync;

        if (holds) await call;
        else Assert.Contains("does not satisfy the version range", (await Assert.ThrowsAsync<RpcException>(() => call)).Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_order_whichever_registration_comes_first()
    {
        await using var client = await MonitorClient.StartAsync();
        var names = Enumerable.Range(0, 50).Select(index => $"r{index:00}").ToArray();

        await Task.WhenAll(names.Reverse().Select(name => client.RegisterAsync("a:b:C", name)));

        Assert.Equal(["app-dev", .. names, "default"], client.Resources().Select(resource => resource.Inputs.Name));
    }

    [Fact]
    public async Task Serves_a_second_connection_of_the_program_as_the_first()
    {
        await using var client = await MonitorClient.StartAsync();
        using var channel = Loopback.Channel(client.Address);
        await client.RegisterAsync("a:b:C", "first");

        var second = new ResourceMonitor.ResourceMonitorClient(channel);
        await second.RegisterResourceAsync(new() { Type = "a:b:C", Name = "second", Custom = true, Parent = MonitorClient.Stack });

        Assert.Equal(["first", "second"], client.Resources().Where(resource => resource.Inputs.Type == "a:b:C").Select(resource => resource.Inputs.Name));
    }

    private static PropertyMap Nested(int levels)
    {
        var bag = PropertyMap.Empty;
        for (var level = 1; level < levels; level++) bag = new([new("a", bag)]);
        return bag;
    }

    private static async Task<string> RefusalAsync(Func<Task> request) => (await Assert.ThrowsAsync<RpcException>(request)).Status.Detail;
}
