using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>The options of the commands that run programs.</summary>
internal sealed class ProgramOptions
{
    private readonly Option<string[]> _config = new("--config", "-c") { Description = "A configuration value that takes the place of the stack's. Repeatable.", HelpName = "KEY=VALUE" };
    private readonly Option<string?> _configFile = new("--config-file") { Description = "A stack configuration file to use in place of Pulumi.STACK.yaml.", HelpName = "FILE" };
    private readonly Option<string[]> _stackOutputs = new("--stack-outputs") { Description = "Outputs of other stacks, for stack references: YAML or JSON, by `project/stack`. Repeatable.", HelpName = "FILE" };
    private readonly Option<string?> _invokes = new("--invokes") { Description = "Results of provider functions: a YAML or JSON list of { token, args, return }.", HelpName = "FILE" };
    private readonly Option<OutputMode> _outputs = new("--outputs")
    {
        Description = "Whether outputs that AWS computes get a made-up value of the documented shape, or stay unknown as in a real preview.",
    };

    private readonly Option<bool> _noBuild = new("--no-build") { Description = "Run .NET programs as they were last built." };
    private readonly Option<int> _timeout = new("--timeout") { Description = "Seconds a program may take.", DefaultValueFactory = _ => 300, HelpName = "SECONDS" };

    public ProgramOptions(Command command)
    {
        foreach (var option in new Option[] { _config, _configFile, _stackOutputs, _invokes, _outputs, _noBuild, _timeout }) command.Options.Add(option);
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--timeout must be a number of seconds, 1 at least.");
        });
    }

    /// <exception cref="InputException">A file that they name cannot be read.</exception>
    public PreviewOptions Read(ParseResult parsed, JudgeSettings settings, ProgressDisplay progress) => new()
    {
        Config = ReadConfig(parsed.GetValue(_config) ?? []),
        ConfigFile = parsed.GetValue(_configFile),
        StackOutputs = StackOutputs.Read(parsed.GetValue(_stackOutputs) ?? []),
        Invokes = parsed.GetValue(_invokes) is { } invokes ? InvokeFixtures.Read(invokes) : InvokeFixtures.None,
        Outputs = parsed.GetValue(_outputs),
        Build = !parsed.GetValue(_noBuild),
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        Progress = progress.Show,
        ProgramOutput = settings.Verbose ? Console.Error : null,
    };

    private static Dictionary<string, string> ReadConfig(string[] settings)
    {
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new InputException($"'--config {setting}' is not KEY=VALUE.");
            config[setting[..equals]] = setting[(equals + 1)..];
        }

        return config;
    }
}
