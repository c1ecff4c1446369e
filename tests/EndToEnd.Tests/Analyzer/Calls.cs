using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests.Analyzer;

/// <summary>Calls of the engine, as the driver takes them.</summary>
internal static class Calls
{
    public static JsonObject Handshake => Of("handshake", """{ "rootDirectory": "/packs/one", "programDirectory": "/packs/one" }""");

    public static JsonObject GetPluginInfo => Of("getPluginInfo");

    public static JsonObject GetAnalyzerInfo => Of("getAnalyzerInfo");

    public static JsonObject Cancel => Of("cancel");

    public static JsonObject Of(string method, string request = "{}") => new() { ["method"] = method, ["request"] = JsonNode.Parse(request) };

    public static JsonObject ConfigureStack(string project, bool dryRun = true, string more = "{}")
    {
        var request = (JsonObject)JsonNode.Parse(more)!;
        request["stack"] = "test";
        request["project"] = project;
        request["organization"] = "organization";
        request["dryRun"] = dryRun;
        return new() { ["method"] = "configureStack", ["request"] = request };
    }

    /// <summary>The complete configuration that the CLI sends: a level (0 advisory, 1 mandatory, 2 disabled, 3 remediate) and properties for each policy.</summary>
    public static JsonObject Configure(string policyConfig) => Of("configure", $$"""{ "policyConfig": {{policyConfig}} }""");

    public static JsonObject Analyze(JsonObject resource) => new() { ["method"] = "analyze", ["request"] = resource };

    public static JsonObject Remediate(JsonObject resource) => new() { ["method"] = "remediate", ["request"] = resource };

    public static JsonObject AnalyzeStack(params JsonObject[] resources) => new() { ["method"] = "analyzeStack", ["request"] = new JsonObject { ["resources"] = new JsonArray([.. resources]) } };

    /// <summary>A resource of the conformance programs.</summary>
    public static JsonObject Simple(string project, string name, string properties, string more = "{}")
    {
        var resource = (JsonObject)JsonNode.Parse(more)!;
        resource["type"] = "simple:index:Resource";
        resource["name"] = name;
        resource["urn"] = Urn(project, name);
        resource["properties"] = JsonNode.Parse(properties, documentOptions: new() { MaxDepth = 1000 });
        return resource;
    }

    /// <summary>The stack's own resource, which the engine has judged like any other.</summary>
    public static JsonObject Root(string project) => new()
    {
        ["type"] = "pulumi:pulumi:Stack",
        ["name"] = $"{project}-test",
        ["urn"] = RootUrn(project),
        ["properties"] = new JsonObject(),
    };

    public static string Urn(string project, string name) => $"urn:pulumi:test::{project}::simple:index:Resource::{name}";

    public static string RootUrn(string project) => $"urn:pulumi:test::{project}::pulumi:pulumi:Stack::{project}-test";
}
