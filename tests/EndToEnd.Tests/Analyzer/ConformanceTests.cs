using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>The scenarios of Pulumi's own conformance tests for policy packs, each with the calls that its engine makes.</summary>
public sealed class ConformanceTests
{
    private const int Advisory = 0;
    private const int Mandatory = 1;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Simple_tells_a_warning_and_an_error(bool dryRun) =>
        await Expect("simple", "policy-simple", dryRun, null,
            [Resource("policy-simple", "res1", true), Resource("policy-simple", "res2", false)],
            new("truthiness", "res1", Advisory, "Verifies properties are true\nThis is a test warning"),
            new("falsiness", "res2", Mandatory, "Verifies properties are false\nThis is a test error"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Analyze_stack_counts_resources(int resources)
    {
        const string Project = "policy-analyze-stack";
        var names = Enumerable.Range(1, resources).Select(i => Resource(Project, $"res{i}", true)).ToArray();
        var run = await Pack("analyze-stack").RunAsync([.. Start(Project, dryRun: true, null), Calls.AnalyzeStack([Calls.Root(Project), .. names]), Calls.Cancel]);

        Assert.Equal(
            resources > 1 ? [("stack-size", Calls.RootUrn(Project), Mandatory, "Stack must contain at most one simple:index:Resource\nFound an extra simple:index:Resource")] : [],
            run.Diagnostics.Select(one => (one.Policyname, one.Urn, one.Enforcementlevel, one.Message)));
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public async Task Config_is_read_without_a_schema(bool value, string told) =>
        await Expect("config", "policy-config", dryRun: true, $$"""{ "allowed": { "enforcementLevel": 1, "properties": { "value": {{(value ? "false" : "true")}} } } }""",
            [Resource("policy-config", "res", value)],
            new Violation("allowed", "res", Mandatory, $"Verifies properties\nProperty was {told}"));

    [Theory]
    [InlineData("""{ "value": false }""", "names is required")]
    [InlineData("""{ "value": false, "names": [] }""", "names: array must have at least 1 items")]
    [InlineData("""{ "value": 3, "names": ["resN"] }""", "value: expected boolean, found number")]
    public async Task Config_schema_is_told_and_kept(string properties, string problem)
    {
        var run = await Pack("config-schema").RunAsync(
        [
            Calls.GetAnalyzerInfo,
            Calls.Configure($$"""{ "validator": { "enforcementLevel": 0, "properties": {{properties}} } }"""),
            Calls.Cancel,
        ]);

        var schema = run.Answers[0].Ok.GetProperty("policiesList")[0].GetProperty("configschema");
        Assert.Equal("boolean", schema.GetProperty("properties").GetProperty("value").GetProperty("type").GetString());
        Assert.Equal(1, schema.GetProperty("properties").GetProperty("names").GetProperty("minItems").GetDouble());
        Assert.Equal(["value", "names"], schema.GetProperty("requiredList").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(new("INVALID_ARGUMENT", $"The configuration of policy 'validator' is not valid: {problem}."), run.Answers[1].Error);
    }

    [Fact]
    public async Task Config_schema_judges_the_resources_it_names()
    {
        const string Project = "policy-config-schema";
        await Expect("config-schema", Project, dryRun: true, """{ "validator": { "enforcementLevel": 0, "properties": { "value": false, "names": ["resN"] } } }""",
            [Resource(Project, "resY", true), Resource(Project, "resN", false)]);
        await Expect("config-schema", Project, dryRun: true, """{ "validator": { "enforcementLevel": 0, "properties": { "value": false, "names": ["resY"] } } }""",
            [Resource(Project, "resY", true), Resource(Project, "resN", false)],
            new Violation("validator", "resY", Advisory, "Verifies property matches config\nProperty was true"));
    }

    [Fact]
    public async Task Dryrun_is_known_to_policies()
    {
        const string Project = "policy-dryrun";
        JsonObject[] Resources() => [Resource(Project, "res1", true), Resource(Project, "res2", false)];
        await Expect("dryrun", Project, dryRun: true, null, Resources(),
            new Violation("dry", "res2", Mandatory, "Verifies properties are true on dryrun\nThis is a test error"));
        await Expect("dryrun", Project, dryRun: false, null, Resources());
    }

    [Theory]
    [InlineData(null, Advisory)]
    [InlineData(0, Advisory)]
    [InlineData(1, Mandatory)]
    [InlineData(3, Mandatory)]
    [InlineData(2, null)]
    public async Task Enforcement_config_sets_the_level(int? configured, int? told) =>
        await Expect("enforcement-config", "policy-enforcement-config", dryRun: true, configured is null ? null : $$"""{ "false": { "enforcementLevel": {{configured}} } }""",
            [Resource("policy-enforcement-config", "res", true)],
            told is null ? [] : [new Violation("false", "res", told.Value, "Verifies property is false\nProperty was true")]);

    [Fact]
    public async Task Invalid_pack_ends_before_it_writes_a_port()
    {
        var run = await Pack("invalid-policy").RunAsync("[]");

        Assert.Null(run.Port);
        Assert.Equal(string.Empty, run.Stdout);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("A policy cannot be named 'all': in a configuration that name stands for every policy of the pack.\n", run.Stderr);
    }

    [Theory]
    [InlineData(3, false, false)]
    [InlineData(3, true, null)]
    [InlineData(2, false, null)]
    [InlineData(1, false, null)]
    public async Task Remediate_sets_the_property(int level, bool wanted, bool? mended)
    {
        const string Project = "policy-remediate";
        var config = $$"""{ "fixup": { "enforcementLevel": {{level}}, "properties": { "value": {{(wanted ? "true" : "false")}} } } }""";
        var run = await Pack("remediate").RunAsync([.. Start(Project, dryRun: true, config), Calls.Remediate(Resource(Project, "res", true)), Calls.Cancel]);

        Assert.All(run.Answers, answer => Assert.Null(answer.Error));
        var remediations = run.Answers[^2].Remediations;
        Assert.Equal(mended is null ? 0 : 1, remediations.Count);
        if (mended is { } value) Assert.Equal(value, remediations[0].Properties.GetProperty("value").GetBoolean());
    }

    [Fact]
    public async Task Resource_metadata_is_all_there()
    {
        const string Project = "policy-resource-metadata";
        JsonObject Make(string name, string more = "{}") => Calls.Simple(Project, name, """{ "value": true }""", more);
        var dependency = Calls.Urn(Project, "dependency");
        JsonObject[] resources =
        [
            Make("identity"),
            Make("protected", """{ "options": { "protect": true } }"""),
            Make("ignoreChanges", """{ "options": { "ignoreChanges": ["value"] } }"""),
            Make("deleteBeforeReplace", """{ "options": { "deleteBeforeReplace": true, "deleteBeforeReplaceDefined": true } }"""),
            Make("secretOutput", """{ "options": { "additionalSecretOutputs": ["value"] } }"""),
            Make("customTimeouts", """{ "options": { "customTimeouts": { "create": 300 } } }"""),
            Make("explicitProvider", $$"""{ "provider": { "type": "pulumi:providers:simple", "name": "prov", "urn": "urn:pulumi:test::{{Project}}::pulumi:providers:simple::prov" } }"""),
            Make("parent"),
            Make("child", $$"""{ "options": { "parent": "{{Calls.Urn(Project, "parent")}}" } }"""),
            Make("dependency"),
        ];
        JsonObject[] related =
        [
            Make("dependsOn", $$"""{ "dependencies": ["{{dependency}}"] }"""),
            Make("propertyDependency", $$"""{ "dependencies": ["{{dependency}}"], "propertyDependencies": { "value": { "urns": ["{{dependency}}"] } } }"""),
        ];

        var run = await Pack("resource-metadata").RunAsync(
        [
            .. Start(Project, dryRun: true, null), Calls.Analyze(Calls.Root(Project)), .. resources.Select(one => Calls.Analyze((JsonObject)one.DeepClone())),
            Calls.AnalyzeStack([Calls.Root(Project), .. resources, .. related]), Calls.Cancel,
        ]);

        Assert.All(run.Answers, answer => Assert.Null(answer.Error));
        Assert.All(run.Diagnostics, one => Assert.EndsWith("\nmetadata matched", one.Message, StringComparison.Ordinal));
        Assert.Equal(
        [
            ("additional-secret-outputs", "secretOutput"), ("custom-timeouts", "customTimeouts"), ("delete-before-replace", "deleteBeforeReplace"),
            ("dependencies", "dependsOn"), ("ignore-changes", "ignoreChanges"), ("name-type-urn-props", "identity"), ("parent", "child"),
            ("property-dependencies", "propertyDependency"), ("protect", "protected"), ("provider", "explicitProvider"),
        ],
        run.Diagnostics.Select(one => (one.Policyname, one.Urn.Split("::")[^1])).Order());
    }

    [Theory]
    [InlineData("false", true, "validate-false", "Verifies property is false\nProperty was true")]
    [InlineData("true", false, "validate-true", "Verifies property is true\nProperty was false")]
    public async Task Stack_config_makes_the_policies(string configured, bool value, string policy, string message)
    {
        const string Project = "policy-stack-config";
        var run = await Pack("stack-config").RunAsync(
        [
            Calls.Handshake, Calls.ConfigureStack(Project, more: $$"""{ "config": { "{{Project}}:value": "{{configured}}" } }"""), Calls.GetPluginInfo, Calls.GetAnalyzerInfo,
            Calls.Analyze(Resource(Project, "res", value)), Calls.Cancel,
        ]);

        Assert.Equal((policy, message, Mandatory), Assert.Single(run.Diagnostics.Select(one => (one.Policyname, one.Message, one.Enforcementlevel))));
    }

    [Theory]
    [InlineData("""{ "value": "false" }""", "Property was true")]
    [InlineData("""{ "value": "true" }""", null)]
    [InlineData("{}", "Stack tag 'value' is required")]
    [InlineData("""{ "value": "maybe" }""", "Stack tag 'value' must be a boolean, got 'maybe'")]
    public async Task Stack_tags_are_known_to_policies(string tags, string? told)
    {
        const string Project = "policy-stack-tags";
        var run = await Pack("stack-tags").RunAsync(
        [
            Calls.Handshake, Calls.ConfigureStack(Project, more: $$"""{ "tags": {{tags}} }"""), Calls.GetAnalyzerInfo, Calls.Analyze(Resource(Project, "res", true)), Calls.Cancel,
        ]);

        Assert.Equal(told is null ? [] : [$"Verifies property equals the stack tag value\n{told}"], run.Diagnostics.Select(one => one.Message));
    }

    private static DrivenPack Pack(string name) => new(Places.BuiltProgram("ConformancePacks"), name, DrivenPack.Engine);

    private static JsonObject Resource(string project, string name, bool value) => Calls.Simple(project, name, $$"""{ "value": {{(value ? "true" : "false")}} }""");

    private static IEnumerable<JsonNode> Start(string project, bool dryRun, string? policyConfig) =>
    [
        Calls.Handshake, Calls.ConfigureStack(project, dryRun), Calls.GetPluginInfo, Calls.GetAnalyzerInfo,
        .. policyConfig is null ? Array.Empty<JsonNode>() : [Calls.Configure(policyConfig)],
    ];

    private static async Task Expect(string pack, string project, bool dryRun, string? policyConfig, JsonObject[] resources, params Violation[] violations)
    {
        var run = await Pack(pack).RunAsync([.. Start(project, dryRun, policyConfig), .. resources.Select(Calls.Analyze), Calls.Cancel]);

        Assert.All(run.Answers, answer => Assert.Null(answer.Error));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            violations.Select(one => (one.Policy, Calls.Urn(project, one.Resource), one.Level, one.Message)),
            run.Diagnostics.Select(one => (one.Policyname, one.Urn, one.Enforcementlevel, one.Message)));
    }

    public sealed record Violation(string Policy, string Resource, int Level, string Message);
}
