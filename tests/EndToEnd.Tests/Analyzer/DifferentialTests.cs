using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>The same policies on Pulumi's own Node SDK and on ours, asked the same. What differs on purpose stands in docs/differences.md.</summary>
public sealed class DifferentialTests
{
    private const string Project = "differential";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Secret = """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": """;
    private const string Levels = """
        "value-is-true": { "enforcementLevel": 1 }, "names-are-short": { "enforcementLevel": 0 }, "options-are-told": { "enforcementLevel": 0 },
        "fails": { "enforcementLevel": 1 }, "value-is-mended": { "enforcementLevel": 3 }, "relations": { "enforcementLevel": 1 }
        """;

    [Theory]
    [InlineData("""{ "value": true, "size": 3 }""")]
    [InlineData("""{ "value": false, "size": 11 }""")]
    [InlineData("""{ "names": ["short", "longer", "longest"], "size": 11 }""")]
    [InlineData("""{ "value": null, "names": [] }""")]
    [InlineData($$"""{ "value": {{Secret}} true } }""")]
    [InlineData($$"""{ "value": {{Secret}} false }, "size": {{Secret}} 12 } }""")]
    [InlineData("""{ "value": true, "mend": true }""")]
    [InlineData("""{ "value": false, "mend": true, "names": ["a"], "__defaults": ["names"], "asset": { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "hello" } }""")]
    [InlineData($$"""{ "value": false, "mend": true, "password": {{Secret}} "hunter2" }, "other": {{Secret}} { "deep": [1, "two"] } }, "later": "{{Unknown}}" }""")]
    [InlineData("""{ "value": false, "mend": true }""", """{ "options": { "protect": true, "ignoreChanges": ["a", "b"], "deleteBeforeReplace": false, "deleteBeforeReplaceDefined": true } }""")]
    [InlineData("{}", """{ "options": { "parent": "urn:pulumi:test::differential::simple:index:Resource::parent" }, "provider": { "type": "pulumi:providers:simple", "name": "prov", "urn": "urn:p", "properties": {} } }""")]
    public async Task Resources_are_judged_and_mended_alike(string properties, string? more = null)
    {
        more ??= """{ "options": {} }""";
        JsonNode[] calls = [Calls.Remediate(Calls.Simple(Project, "res", properties, more)), Calls.Analyze(Calls.Simple(Project, "res", properties, more))];
        var (node, ours) = await BothAsync($$"""{ {{Levels}}, "size-in-range": { "enforcementLevel": 1, "properties": { "most": 10 } }, "tag-is-wanted": { "enforcementLevel": 2 } }""", calls);

        Assert.Equal(string.Join("\n", node.Select(Told)), string.Join("\n", ours.Select(Told)));
    }

    [Fact]
    public async Task Configuration_acts_alike()
    {
        var (node, ours) = await BothAsync(
            """
            { "value-is-true": { "enforcementLevel": 0 }, "names-are-short": { "enforcementLevel": 2 }, "options-are-told": { "enforcementLevel": 2 }, "fails": { "enforcementLevel": 2 },
              "size-in-range": { "enforcementLevel": 1, "properties": { "most": 2 } }, "tag-is-wanted": { "enforcementLevel": 1 }, "value-is-mended": { "enforcementLevel": 1 } }
            """,
            [
                Calls.Remediate(Calls.Simple(Project, "res", """{ "value": false, "mend": true, "fail": 1 }""", """{ "options": {} }""")),
                Calls.Analyze(Calls.Simple(Project, "res", """{ "value": false, "mend": true, "size": 3, "fail": 1, "names": ["longest"] }""", """{ "options": {} }""")),
            ]);

        Assert.Equal(string.Join("\n", node.Select(Told)), string.Join("\n", ours.Select(Told)));
        Assert.Equal(4, ours[1].Diagnostics.Count);
    }

    [Fact]
    public async Task Relations_in_a_stack_are_seen_alike()
    {
        JsonObject Make(string name, string more) => Calls.Simple(Project, name, """{ "value": true }""", more);
        JsonObject[] resources =
        [
            Make("child", $$"""{ "options": {}, "parent": "{{Calls.Urn(Project, "parent")}}", "dependencies": ["{{Calls.Urn(Project, "a")}}", "{{Calls.Urn(Project, "gone")}}"] }"""),
            Make("a", """{ "options": {} }"""),
            Make("parent", $$"""{ "options": {}, "parent": "{{Calls.RootUrn(Project)}}" }"""),
            Make("user", $$"""
                { "options": {}, "dependencies": ["{{Calls.Urn(Project, "a")}}", "{{Calls.Urn(Project, "parent")}}"],
                  "propertyDependencies": { "value": { "urns": ["{{Calls.Urn(Project, "parent")}}"] } } }
                """),
        ];
        var root = Calls.Root(Project);
        root["options"] = new JsonObject();
        var (node, ours) = await BothAsync($$"""{ {{Levels}} }""", [Calls.AnalyzeStack([.. resources, root])]);

        Assert.Equal(node[0].Diagnostics.Select(one => (one.Policyname, one.Message, one.Urn)), ours[0].Diagnostics.Select(one => (one.Policyname, one.Message, one.Urn)));
        Assert.Equal(2, ours[0].Diagnostics.Count);
    }

    [Fact]
    public async Task Differs_when_a_value_is_unknown()
    {
        Documented("Unknown values are told, not thrown");
        var (node, ours) = await Judged($$"""{ "value": "{{Unknown}}", "names": ["{{Unknown}}", "longest"] }""");

        Assert.Equal(
        [
            "can't run policy 'value-is-true' from policy pack 'differential@v1.2.3' during preview: string value at .value can't be known during preview",
            "can't run policy 'names-are-short' from policy pack 'differential@v1.2.3' during preview: string value at .names.0 can't be known during preview",
        ], node);
        Assert.Equal(
        [
            "The value is true.\nvalue is known only during the update, expected a known value",
            "Names are short.\nnames[0] is known only during the update, expected a known value",
            "Names are short.\nlongest is not.",
        ], ours);
    }

    [Fact]
    public async Task Differs_when_a_policy_throws()
    {
        Documented("A policy that throws fails alone");
        var (node, ours) = await BothAsync($$"""{ {{Levels}} }""", [Calls.Analyze(Calls.Simple(Project, "res", """{ "value": false, "fail": true }""", """{ "options": {} }"""))]);

        Assert.Equal("UNKNOWN", node[0].Error?.Code);
        Assert.Equal(["fails", "options-are-told", "value-is-true"], ours[0].Diagnostics.Select(one => one.Policyname).Order());
        Assert.Equal(("Fails where it is told to.\nThe policy failed to run: InvalidOperationException: as told", 1),
            ours[0].Diagnostics.Where(one => one.Policyname == "fails").Select(one => (one.Message, one.Enforcementlevel)).Single());
    }

    [Fact]
    public async Task Differs_when_a_message_holds_a_secret()
    {
        Documented("Secrets are taken out of messages");
        var (node, ours) = await Judged($$"""{ "value": true, "names": {{Secret}} ["hunter2"] } }""");

        Assert.Equal(["Names are short.\nhunter2 is not."], node);
        Assert.Equal(["Names are short.\n[secret] is not."], ours);
    }

    [Fact]
    public async Task Differs_in_what_is_kept_of_an_asset()
    {
        Documented("Assets keep their hash");
        const string Properties = """
            { "value": false, "mend": true, "asset": { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "hello", "hash": "2cf24dba" } }
            """;
        var (node, ours) = await BothAsync($$"""{ {{Levels}} }""", [Calls.Remediate(Calls.Simple(Project, "res", Properties, """{ "options": {} }"""))]);

        Assert.False(node[0].Remediations.Single().Properties.GetProperty("asset").TryGetProperty("hash", out _));
        Assert.Equal("2cf24dba", ours[0].Remediations.Single().Properties.GetProperty("asset").GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Differs_for_resources_of_other_types()
    {
        Documented("Policies on a type do not apply to other types");
        var (node, ours) = await BothAsync($$"""{ {{Levels}} }""", [Calls.Analyze(Calls.Root(Project))]);

        Assert.Empty(node[0].NotApplicable);
        Assert.Equal(6, ours[0].NotApplicable.Count);
    }

    [Fact]
    public async Task Differs_in_what_it_answers_to()
    {
        Documented("Handshake, Cancel and the settings of a pack");
        var (node, ours) = await BothAsync("{}", [Calls.Handshake, Calls.GetAnalyzerInfo, Calls.Cancel]);

        Assert.Equal(["UNIMPLEMENTED", null, "UNIMPLEMENTED"], node.Select(answer => answer.Error?.Code));
        Assert.All(ours, answer => Assert.Null(answer.Error));
        Assert.Equal(["pack-settings"], Names(ours[1]).Except(Names(node[1])));
    }

    private static IEnumerable<string?> Names(PackAnswer info) => info.Ok.GetProperty("policiesList").EnumerateArray().Select(policy => policy.GetProperty("name").GetString());

    private static void Documented(string heading) =>
        Assert.Contains($"\n## {heading}\n", File.ReadAllText(Path.Combine(Places.Root, "docs", "differences.md")), StringComparison.Ordinal);

    private static async Task<(IEnumerable<string> Node, IEnumerable<string> Ours)> Judged(string properties)
    {
        var (node, ours) = await BothAsync($$"""{ {{Levels}}, "options-are-told": { "enforcementLevel": 2 } }""", [Calls.Analyze(Calls.Simple(Project, "res", properties, """{ "options": {} }"""))]);
        return (node[0].Diagnostics.Select(one => one.Message), ours[0].Diagnostics.Select(one => one.Message));
    }

    private static async Task<(IReadOnlyList<PackAnswer> Node, IReadOnlyList<PackAnswer> Ours)> BothAsync(string policyConfig, JsonNode[] calls)
    {
        JsonArray All() => [Calls.ConfigureStack(Project), Calls.Configure(policyConfig), .. calls.Select(call => call.DeepClone())];
        var directory = Path.Combine(Places.Project, "differential-pack");
        var runner = Path.Combine(Places.Project, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
        var node = new DrivenPack("node", runner, DrivenPack.Engine, directory) { WorkingDirectory = directory }.RunAsync(All());
        var ours = new DrivenPack(Places.BuiltProgram("ConformancePacks"), "differential", DrivenPack.Engine).RunAsync(All());
        var runs = await Task.WhenAll(node, ours);
        Assert.All(runs, run => Assert.True(run.Answers.Count > 2, run.Stderr));
        Assert.All(runs, run => Assert.Null(run.Answers[1].Error));
        return ([.. runs[0].Answers.Skip(2)], [.. runs[1].Answers.Skip(2)]);
    }

    // The engine knows which resource it asked about, so the URN of such a diagnostic says nothing.
    private static string Told(PackAnswer answer) => string.Join('\n', (IEnumerable<string>)
    [
        $"{answer.Method} {answer.Error?.Code}",
        .. answer.Diagnostics.Select(one => $"{one.Policyname} {one.Policypackname} {one.Policypackversion} {one.Enforcementlevel} {one.Severity} {one.Message}"),
        .. answer.NotApplicable.Where(one => one.PolicyName != "value-is-mended").Select(one => $"{one.PolicyName} does not apply: {one.Reason}"),
        .. answer.Remediations.Select(one => $"{one.Policyname} {one.Diagnostic} {one.Properties.GetRawText()}"),
    ]);
}
