using System.Text.Json;
using NJsonSchema;
using Platform.Gate.Configuration;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Gate.Tests.Commands;

public sealed class GateFileTests : IDisposable
{
    private const string Whole = """
        projects:
          - directory: infra/service
            stacks: [dev, prod]
          - directory: infra/foundation
        configuration:
          all: advisory
          logs-group-retention: { enforcementLevel: mandatory, minimumDays: 90 }
        waivers: waivers.yaml
        notWaivable: [ecr-no-public-repository]
        baseline: baseline.json
        thresholds: { failOn: high, failOnUndetermined: critical, minSeverity: low }
        scanners: { workflows: { path: . } }
        formats: [console, sarif=out/gate.sarif]
        judge: [policies/**]
        """;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Reads_all_there_is_and_paths_from_where_the_file_is()
    {
        var file = Read(Whole);

        Assert.Equal([In("infra/service"), In("infra/foundation")], file.Projects.Select(project => Path.GetFullPath(project.Directory)));
        Assert.Equal(["dev", "prod"], file.Projects[0].Stacks);
        Assert.Equal(EnforcementLevel.Mandatory, file.Configuration!["logs-group-retention"].Enforcement);
        Assert.Equal(90, file.Configuration["logs-group-retention"].Settings["minimumDays"]!.Number);
        Assert.Equal(In("waivers.yaml"), Path.GetFullPath(file.Waivers!));
        Assert.Equal(["ecr-no-public-repository"], file.NotWaivable);
        Assert.Equal(In("baseline.json"), Path.GetFullPath(file.Baseline!));
        Assert.Equal((Severity.High, Severity.Critical, Severity.Low), (file.FailOn, file.FailOnUndetermined, file.MinimumSeverity));
        Assert.Equal(["console", $"sarif={In("out/gate.sarif")}"], file.Formats.Select(format => format.Replace("=", $"={Path.GetFullPath(".")}/", StringComparison.Ordinal).Replace($"{Path.GetFullPath(".")}//", "/", StringComparison.Ordinal)));
        Assert.Equal(".", file.Scanners["workflows"]["path"]);
        Assert.Equal(["policies/**"], file.Judge);
    }

    [Theory]
    [InlineData("project: []", "(1,1): 'project' is not a key of gate.yaml; did you mean 'projects'?")]
    [InlineData("projects:\n  - directory: a\n    stack: [dev]", "(3,5): 'stack' is not a key of a project; did you mean 'stacks'?")]
    [InlineData("projects:\n  - stacks: [dev]", "(2,5): `directory` is missing: write `directory: infra/service`.")]
    [InlineData("projects: infra", "(1,11): `projects` must be a list.")]
    [InlineData("projects: [infra]", "(1,12): a project must be a mapping with directory, stacks.")]
    [InlineData("thresholds: { failOn: hihg }", "(1,23): 'hihg' is no value of `failOn`; did you mean 'high'?")]
    [InlineData("thresholds: { failon: high }", "(1,15): 'failon' is not a key of `thresholds`; did you mean 'failOn'?")]
    [InlineData("formats: [console, pdf]", "'pdf' is not a format; use one of ")]
    [InlineData("scanners: { workflow: {} }", "(1,13): 'workflow' is not a key of `scanners`; did you mean 'workflows'?")]
    [InlineData("scanners:\n  workflows:\n    root: x", "(3,5): 'root' is not a key of `workflows`")]
    [InlineData("scanners:\n  image: { severty: high }", "(2,12): 'severty' is not a key of `image`; did you mean 'severity'?")]
    [InlineData("waivers: [a]", "(1,10): `waivers` must be a text.")]
    [InlineData("configuration: 7", "cannot be read")]
    [InlineData("configuration: { all: strict }", "'strict' is not an enforcement level")]
    [InlineData("- a", "(1,1): gate.yaml must be a mapping with ")]
    [InlineData("", "is empty")]
    [InlineData("projects: [", "is not valid YAML")]
    [InlineData("completely: different", "'completely' is not a key of gate.yaml; use one of projects, ")]
    public void Refuses_what_it_does_not_know_and_says_where(string content, string says)
    {
        var message = Assert.Throws<InputException>(() => Read(content)).Message;

        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.Contains(content.StartsWith("configuration: 7", StringComparison.Ordinal) ? "7" : "gate.yaml", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_a_schema_that_knows_the_same_keys()
    {
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(Places.Of("docs/gate.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(GateFile.Keys.Order(StringComparer.Ordinal), Names(properties));
        Assert.Equal(GateFile.ProjectKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("projects").GetProperty("items").GetProperty("properties")));
        Assert.Equal(GateFile.ThresholdKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("thresholds").GetProperty("properties")));
        Assert.Equal(Scanner.Names.Order(StringComparer.Ordinal), Names(properties.GetProperty("scanners").GetProperty("properties")));
        Assert.All(Scanner.All, scanner => Assert.Equal(scanner.Keys.Order(StringComparer.Ordinal), Names(properties.GetProperty("scanners").GetProperty("properties").GetProperty(scanner.Name).GetProperty("properties"))));
        Assert.All(Platform.Gate.Reports.ReportWriter.Formats, format => Assert.Contains(format, properties.GetProperty("formats").GetProperty("items").GetProperty("pattern").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Whole, true)]
    [InlineData("project: []", false)]
    [InlineData("thresholds: { failOn: severe }", false)]
    [InlineData("configuration: policies.json", true)]
    [InlineData("scanners: { image: { image: 'service:v1', severity: medium, cvss: 7.5, fixableOnly: true, maxAge: 7 }, workflows: { repository: us/app } }", true)]
    [InlineData("scanners: { image: { severity: grave } }", false)]
    public async Task Is_valid_by_its_schema_when_it_is_read(string content, bool valid)
    {
        var schema = await JsonSchema.FromFileAsync(Places.Of("docs/gate.schema.json"));
        var json = PlainJson.Write(YamlFile.ToValue(YamlFile.ReadNode(new StringReader(content), "gate.yaml")!, "gate.yaml"));

        Assert.Equal(valid, schema.Validate(json).Count == 0);
    }

    [Fact]
    public void The_one_of_this_repository_is_read() => Assert.NotEmpty(GateFile.Read(Places.Of("gate.yaml")).Projects);

    public void Dispose() => _directory.Dispose();

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

    private GateFile Read(string content) => GateFile.Read(_directory.Write("gate.yaml", content));

    private string In(string name) => Path.Combine(_directory.Path, name);
}
