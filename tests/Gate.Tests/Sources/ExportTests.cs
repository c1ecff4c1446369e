using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Sources;

public sealed class ExportTests
{
    private const string Secret = "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\"";

    [Fact]
    public void Reads_a_resource_with_its_inputs_outputs_and_options()
    {
        var stack = Files.Read(Files.Export(
            """{ "urn": "urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev", "type": "pulumi:pulumi:Stack" }""",
            """{ "urn": "urn:pulumi:dev::app::pulumi:providers:aws::default", "custom": true, "type": "pulumi:providers:aws", "inputs": { "region": "eu-west-1", "__internal": {} } }""",
            Files.Bucket("""
                "id": "logs-1a2b3c4",
                "parent": "urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev",
                "provider": "urn:pulumi:dev::app::pulumi:providers:aws::default::0f0f",
                "inputs": { "bucket": "logs-1a2b3c4", "__defaults": ["bucket"] },
                "outputs": { "bucket": "logs-1a2b3c4", "arn": "arn:aws:s3:::logs-1a2b3c4" },
                "protect": true,
                "dependencies": ["urn:pulumi:dev::app::aws:kms/key:Key::key"],
                "propertyDependencies": { "bucket": null, "kmsKey": ["urn:pulumi:dev::app::aws:kms/key:Key::key"] },
                "customTimeouts": { "create": 90 },
                "sourcePosition": "project:///src/my%20stack.ts#12,4"
                """)));

        Assert.Equal("app/dev", stack.Name);
        Assert.Equal((SourceKind.Export, false, null), (stack.Kind, stack.DryRun, stack.Failure));
        var bucket = stack.Resources[2];
        Assert.Equal("""{"bucket":"logs-1a2b3c4"}""", Files.Json(bucket.Inputs.Properties));
        Assert.Equal("""{"bucket":"logs-1a2b3c4","__defaults":["bucket"]}""", Files.Json(bucket.AllInputs));
        Assert.Equal("""{"bucket":"logs-1a2b3c4","arn":"arn:aws:s3:::logs-1a2b3c4"}""", Files.Json(bucket.Outputs));
        Assert.Equal("eu-west-1", bucket.Inputs.Provider!.Properties["region"]!.Text);
        Assert.Equal("default", bucket.Inputs.Provider.Name);
        Assert.Equal("urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev", bucket.Inputs.Parent);
        Assert.Equal(["kmsKey"], bucket.Inputs.PropertyDependencies.Keys);
        Assert.Equal(["urn:pulumi:dev::app::aws:kms/key:Key::key"], bucket.Inputs.Dependencies);
        Assert.True(bucket.Inputs.Options.Protect);
        Assert.Equal(TimeSpan.FromSeconds(90), bucket.Inputs.Options.CustomTimeouts.Create);
        Assert.Equal(new Platform.Gate.Sources.SourcePosition("src/my stack.ts", 12, 4), bucket.Position);
        Assert.Equal("logs-1a2b3c4", bucket.Id);
    }

    [Fact]
    public void Leaves_out_what_waits_to_be_deleted() =>
        Assert.Equal(
            """{"acl":"private"}""",
            Files.Json(Files.Read(Files.Export(
                Files.Bucket("""  "inputs": { "acl": "private" } """),
                Files.Bucket("""  "delete": true, "inputs": { "acl": "public-read" } """))).Resources.Single().Inputs.Properties));

    [Fact]
    public void Reads_a_plaintext_secret_as_the_value_in_its_json_text()
    {
        var stack = Files.Read(Files.Export(Files.Bucket($$"""  "inputs": { "tags": { {{Secret}}, "plaintext": "{\"a\":[1,true]}" } } """)));

        var tags = stack.Resources.Single().Inputs.Properties["tags"]!;
        Assert.True(tags.IsSecret);
        Assert.Equal("""{"a":[1,true]}""", Files.Json(tags.Plain));
        Assert.Empty(stack.Notices);
    }

    [Fact]
    public void Makes_a_secret_that_cannot_be_decrypted_a_secret_unknown_and_says_so()
    {
        var stack = Files.Read(Files.Export(Files.Bucket($$"""  "inputs": { "list": [ { {{Secret}}, "ciphertext": "v1:AAAA:BBBB" } ] } """)));

        var element = stack.Resources.Single().Inputs.Properties["list"]!.List!.Single();
        Assert.Equal((true, PropertyKind.Unknown), (element.IsSecret, element.Kind));
        Assert.Equal(
            ["1 secret of stack.json could not be decrypted; what rests on them is undetermined. Set PULUMI_CONFIG_PASSPHRASE, or export with --show-secrets."],
            stack.Notices);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decrypts_a_secret_under_the_passphrase_of_the_environment(bool secretsFirst)
    {
        var sealing = new Passphrase("correct horse");
        var secrets = $$""" "secrets_providers": { "type": "passphrase", "state": { "salt": "{{sealing.Salt}}" } } """;
        var resources = $$""" "resources": [ {{Files.Bucket($$"""  "inputs": { "acl": { {{Secret}}, "ciphertext": "{{sealing.Encrypt("\"private\"")}}" } } """)}} ] """;
        var text = $$"""{ "version": 3, "deployment": { {{(secretsFirst ? $"{secrets}, {resources}" : $"{resources}, {secrets}")}} } }""";

        var stack = Files.Read(text, new Dictionary<string, string> { ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse" });

        var acl = stack.Resources.Single().Inputs.Properties["acl"]!;
        Assert.Equal((true, "private"), (acl.IsSecret, acl.Text));
    }

    [Fact]
    public void Reads_references_special_numbers_and_assets_as_the_engine_hands_them_to_packs()
    {
        var properties = Files.Read(Files.Export(Files.Bucket("""
            "inputs": {
              "key": { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:dev::app::aws:kms/key:Key::key", "id": "1234" },
              "component": { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:dev::app::a:b:C::c", "id": { "V": null } },
              "old": { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:dev::app::a:b:C::c", "id": { "V": {} } },
              "infinite": { "4dabf18193072939515e22adb298388d": "8ad145fe-0d11-4827-bfd7-1abcbf086f5c", "value": "7ff0000000000000" },
              "source": { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "path": "index.html", "hash": "00" }
            }
            """))).Resources.Single().Inputs.Properties;

        Assert.Equal("1234", properties["key"]!.Text);
        Assert.Equal("urn:pulumi:dev::app::a:b:C::c", properties["component"]!.Text);
        Assert.Equal(PropertyKind.Unknown, properties["old"]!.Kind);
        Assert.Equal(double.PositiveInfinity, properties["infinite"]!.Number);
        Assert.Equal("index.html", properties["source"]!.Fields!["path"]!.Text);
    }

    [Fact]
    public void Reads_a_checkpoint_of_a_backend_and_one_that_was_never_updated()
    {
        var text = $$"""{ "version": 3, "checkpoint": { "stack": "dev", "latest": { "resources": [ {{Files.Bucket("")}} ] } } }""";

        Assert.Single(Files.Read(text).Resources);
        Assert.Empty(Files.Read("""{ "version": 3, "checkpoint": { "stack": "dev" } }""").Resources);
    }

    [Fact]
    public void Says_that_operations_were_interrupted()
    {
        var stack = Files.Read($$"""{ "version": 3, "deployment": { "pending_operations": [ { "type": "creating", "resource": {{Files.Bucket("")}} } ] } }""");

        Assert.Equal(["stack.json has 1 operations that were interrupted; what they were about may exist without being in it."], stack.Notices);
    }

    [Fact]
    public void Reads_state_of_version_4_with_features_it_knows_and_refuses_others()
    {
        Assert.Single(Files.Read($$"""{ "version": 4, "features": ["taint"], "deployment": { "resources": [ {{Files.Bucket("")}} ] } }""").Resources);
        Assert.StartsWith("stack.json uses the state feature time-travel,", Files.Refusal("""{ "version": 4, "features": ["time-travel"], "deployment": {} }"""), StringComparison.Ordinal);
        Assert.StartsWith("stack.json is of state version 5,", Files.Refusal("""{ "version": 5, "deployment": {} }"""), StringComparison.Ordinal);
    }
}
