using System.Text.Json;

namespace Gate.Tests.Commands;

/// <summary>What the command line says of how programs are run, seen in what is found of one.</summary>
public sealed class ProgramOptionsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ProgramOptionsTests()
    {
        _directory.Write("service/Pulumi.yaml", """
            name: service
            runtime: yaml
            config: { mutability: { type: string, default: IMMUTABLE } }
            resources:
              network: { type: "pulumi:pulumi:StackReference", properties: { name: network/dev } }
              configured: { type: "aws:ecr:Repository", properties: { imageTagMutability: "${mutability}" } }
              invoked: { type: "aws:ecr:Repository", properties: { imageTagMutability: "${parameter}" } }
              referred: { type: "aws:ecr:Repository", properties: { imageTagMutability: "${network.outputs[\"mutability\"]}" } }
            variables:
              parameter: { fn::invoke: { function: aws:ssm:getParameter, arguments: { name: mutability }, return: value } }
            """);
        _directory.Write("service/Pulumi.dev.yaml", "config: {}\n");
    }

    [Fact]
    public async Task Without_a_word_what_only_others_know_is_undetermined() =>
        Assert.Equal(["invoked undetermined", "referred undetermined"], await FindingsAsync());

    [Fact]
    public async Task Configuration_can_be_given_by_value_and_by_file()
    {
        _directory.Write("other.yaml", "config: { service:mutability: MUTABLE }\n");

        Assert.Contains("configured violation", await FindingsAsync("--config", "mutability=MUTABLE"));
        Assert.Contains("configured violation", await FindingsAsync("--config-file", "other.yaml"));
        Assert.DoesNotContain("configured violation", await FindingsAsync("--config-file", "other.yaml", "-c", "service:mutability=IMMUTABLE"));
    }

    [Fact]
    public async Task Results_of_functions_and_outputs_of_stacks_can_be_given()
    {
        _directory.Write("invokes.yaml", "- { token: aws:ssm:getParameter, args: { name: mutability }, return: { value: IMMUTABLE } }");
        _directory.Write("outputs.json", """{ "network/dev": { "mutability": "MUTABLE" } }""");

        Assert.Equal(["referred violation"], await FindingsAsync("--invokes", "invokes.yaml", "--stack-outputs", "outputs.json"));
    }

    [Theory]
    [InlineData("is not KEY=VALUE", "--config", "mutability")]
    [InlineData("absent.yaml", "--config-file", "absent.yaml")]
    [InlineData("absent.yaml", "--invokes", "absent.yaml")]
    [InlineData("absent.yaml", "--stack-outputs", "absent.yaml")]
    [InlineData("--timeout must be", "--timeout", "0")]
    public async Task What_cannot_be_read_is_told(string says, params string[] arguments)
    {
        var run = await Tool.GateAsync(_directory.Path, ["preview", "--project", "service", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_is_answered_by_a_project_of_the_gate_file_although_it_is_not_judged()
    {
        _directory.Write("gate.yaml", "projects: [{ directory: service }, { directory: network }]\n");
        _directory.Write("network/Pulumi.yaml", "name: network\nruntime: yaml\noutputs: { mutability: MUTABLE }\n");
        _directory.Write("network/Pulumi.dev.yaml", "config: {}\n");

        Assert.Equal(["invoked undetermined", "referred violation"], await FindingsAsync());
    }

    public void Dispose() => _directory.Dispose();

    private async Task<IReadOnlyList<string>> FindingsAsync(params string[] arguments)
    {
        var run = await Tool.GateAsync(_directory.Path, ["preview", "--project", "service", "--format", "json", .. arguments]);
        Assert.True(run.ExitCode is 0 or 1, run.All);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(["service/dev"], report.RootElement.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()));
        return
        [
            .. report.RootElement.GetProperty("findings").EnumerateArray()
                .Where(finding => finding.GetProperty("policy").GetString() == "ecr-tag-immutable")
                .Select(finding => $"{finding.GetProperty("resource").GetProperty("name")} {finding.GetProperty("status")}"),
        ];
    }
}
