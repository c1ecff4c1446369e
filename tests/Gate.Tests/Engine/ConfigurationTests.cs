using Gate.Tests.Sources;
using Platform.Gate.Engine;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

public sealed class ConfigurationTests
{
    private const string Project = "name: app\nruntime: nodejs\n";

    [Theory]
    [InlineData("a: text", "text")]
    [InlineData("a: \"5\"", "5")]
    [InlineData("a: 5", "5")]
    [InlineData("a: 1.50", "1.5")]
    [InlineData("a: true", "true")]
    [InlineData("a: yes", "yes")]
    [InlineData("a: 2026-11-24", "2026-11-24")]
    [InlineData("a: 12:30", "12:30")]
    [InlineData("a:", "")]
    [InlineData("a: [1, x, {b: true}]", """[1,"x",{"b":true}]""")]
    [InlineData("a: {b: 1, a: <&>}", """{"a":"<&>","b":1}""")]
    [InlineData("app:a: own", "own")]
    [InlineData("app:config:a: old", "old")]
    [InlineData("x: &x [1]\n  a: *x", "[1]")]
    public void Hands_a_program_every_value_as_text(string entry, string text) =>
        Assert.Equal(text, Read($"config:\n  {entry}\n")["app:a"]);

    [Fact]
    public void Gives_keys_of_other_packages_under_their_own_names() =>
        Assert.Equal(["app:a", "aws:region"], Read("config: { aws:region: eu-west-1, a: 1 }").Values.Keys);

    [Fact]
    public void Takes_what_the_command_line_says_before_the_file_and_what_the_project_says_after()
    {
        var configuration = Read(
            "config: { a: file, b: file }",
            Project + "config: { a: project, b: project, c: project, aws:region: eu-west-1, d: { type: string, default: project } }",
            new() { Config = new Dictionary<string, string> { ["a"] = "line", ["aws:profile"] = "line" } });

        Assert.Equal(
            [("app:a", "line"), ("app:b", "file"), ("app:c", "project"), ("app:d", "project"), ("aws:profile", "line"), ("aws:region", "eu-west-1")],
            configuration.Values.Select(entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void Decrypts_secrets_at_any_depth_and_names_their_keys()
    {
        var sealing = new Passphrase("p");
        var configuration = Read(
            $$"""
            encryptionsalt: {{sealing.Salt}}
            config:
              plain: x
              token: { secure: "{{sealing.Encrypt("t")}}" }
              nested: { list: [ { secure: "{{sealing.Encrypt("n")}}" } ] }
            """,
            options: With("PULUMI_CONFIG_PASSPHRASE", "p"));

        Assert.Equal("t", configuration["app:token"]);
        Assert.Equal("""{"list":["n"]}""", configuration["app:nested"]);
        Assert.Equal(["app:nested", "app:token"], configuration.SecretKeys);
        Assert.Empty(configuration.Notices);
    }

    [Fact]
    public void Puts_a_placeholder_where_a_secret_cannot_be_decrypted_and_says_so_once()
    {
        var configuration = Read("config: { token: { secure: v1:AAAA:BBBB }, nested: [ { secure: v1:A:B }, { secure: v1:C:D } ] }");

        Assert.Equal(configuration.Placeholders, [StackConfiguration.Placeholder("app:nested"), StackConfiguration.Placeholder("app:token")]);
        Assert.Equal(StackConfiguration.Placeholder("app:token"), configuration["app:token"]);
        Assert.Equal(
            ["The secrets app:nested, app:token of stack dev could not be decrypted; what contains them is secret and unknown. Set PULUMI_CONFIG_PASSPHRASE, or give a value with --config app:nested=VALUE."],
            configuration.Notices);
    }

    [Fact]
    public void Puts_a_value_of_the_declared_type_where_a_program_would_parse_the_placeholder() =>
        Assert.Equal("0", Read("config: { size: { secure: v1:A:B } }", Project + "config: { size: { type: integer, secret: true } }")["app:size"]);

    [Fact]
    public async Task Makes_what_contains_an_undecrypted_secret_secret_and_unknown()
    {
        var stack = await SamplePrograms.PreviewJavaScriptAsync(
            """
            const aws = require("@pulumi/aws");
            const token = new pulumi.Config().requireSecret("token");
            new aws.ssm.Parameter("p", { type: "String", value: pulumi.interpolate`Bearer ${token}`, description: new pulumi.Config().get("token") });
            """,
            config: "config: { token: { secure: v1:AAAA:BBBB } }");

        var parameter = stack.Resources.Single(resource => resource.Inputs.Name == "p").Inputs.Properties;
        Assert.All(["value", "description"], name => Assert.Equal((true, PropertyKind.Unknown), (parameter[name]!.IsSecret, parameter[name]!.Kind)));
    }

    [Theory]
    [InlineData("config: { a:b:c:d: x }", Project, "Pulumi.dev.yaml has the configuration key a:b:c:d, which is not of the form namespace:name.")]
    [InlineData("config: {}", Project + "config: { need: { type: string } }", "Stack dev is missing the configuration value need that")]
    [InlineData("config: {}", Project + "config: { need: { type: string }, other: {} }", "Stack dev is missing the configuration values need, other that")]
    [InlineData("config: { size: big }", Project + "config: { size: { type: integer } }", "Pulumi.dev.yaml gives app:size a value that is not of type integer,")]
    [InlineData("config: { size: x }", Project + "config: { size: { type: object } }", "Pulumi.dev.yaml gives app:size a value that is not of type object,")]
    [InlineData("config: { token: plain }", Project + "config: { token: { type: string, secret: true } }", "Pulumi.dev.yaml has the value of app:token in plain text,")]
    [InlineData("- a", Project, "Pulumi.dev.yaml is not a stack's configuration: it is not a map of settings.")]
    [InlineData("config: { a: [ }", Project, "Pulumi.dev.yaml(1,16) is not valid YAML:")]
    [InlineData("config: { ? [a] : b }", Project, "Pulumi.dev.yaml(1,13) has a list or map as a key.")]
    [InlineData("config: {}", "runtime: nodejs", "Pulumi.yaml has no name.")]
    [InlineData("config: {}", "name: app", "Pulumi.yaml has no runtime.")]
    [InlineData("config: {}", "", "Pulumi.yaml is empty.")]
    [InlineData("config: {}", "text", "Pulumi.yaml is not a Pulumi project file:")]
    public void Says_what_is_wrong_and_where(string stack, string project, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(stack, project)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_passphrase_that_is_not_the_one() =>
        Assert.Contains(
            "The passphrase in PULUMI_CONFIG_PASSPHRASE is not the one",
            Assert.Throws<InputException>(() => Read($"encryptionsalt: {new Passphrase("right").Salt}", options: With("PULUMI_CONFIG_PASSPHRASE", "wrong"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_stack_without_a_file_where_others_have_one()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", Project);
        directory.Write("Pulumi.prod.yaml", "config: {}");

        var message = Assert.Throws<InputException>(() => ConfigurationReader.Read(PulumiProject.Read(directory.Path), "prd", new())).Message;

        Assert.EndsWith("Its stacks are prod.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_alias_bomb()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 8).Select(level =>
            $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"));

        Assert.Contains("unfolds to too much", Assert.Throws<InputException>(() => Read(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_stacks_and_their_directory()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", Project + "main: src\nstackConfigDir: stacks\n");
        directory.Write("src/index.js", "");
        directory.Write("stacks/Pulumi.prod.yaml", "");
        directory.Write("stacks/Pulumi.a.b.yml", "");

        var project = PulumiProject.Read(directory.Path);

        Assert.Equal(["a.b", "prod"], project.Stacks());
        Assert.Equal((Path.Combine(directory.Path, "src"), "."), (project.ProgramDirectory, project.EntryPoint));
        Assert.Equal(
            (directory.Path, "app.js"),
            (PulumiProject.Read(Path.GetDirectoryName(directory.Write("Pulumi.yaml", Project + "main: app.js"))!).ProgramDirectory, PulumiProject.Read(directory.Path).EntryPoint));
    }

    private static PreviewOptions With(string variable, string value) => new() { Environment = new Dictionary<string, string> { [variable] = value } };

    private static StackConfiguration Read(string stack, string project = Project, PreviewOptions? options = null)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", project);
        directory.Write("Pulumi.dev.yaml", stack);
        return ConfigurationReader.Read(PulumiProject.Read(directory.Path), "dev", options ?? new() { Environment = new Dictionary<string, string>() });
    }
}
