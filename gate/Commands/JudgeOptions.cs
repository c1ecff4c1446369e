using System.CommandLine;
using Platform.Gate.Packs;
using Platform.Gate.Reports;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>The options of every command that judges something.</summary>
internal sealed class JudgeOptions
{
    private readonly Option<string?> _configuration = new("--policy-pack-config") { Description = "JSON: enforcement level and settings by policy name.", HelpName = "FILE" };
    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"{string.Join(", ", ReportWriter.Formats)}; with =FILE into a file. Repeatable.",
        HelpName = "NAME[=FILE]",
        DefaultValueFactory = _ => ["console"],
    };

    private readonly Option<Severity?> _failOn = new("--fail-on") { Description = "Violations of this severity and above block, whatever their enforcement level.", HelpName = "LEVEL" };
    private readonly Option<Severity?> _minimumSeverity = new("--min-severity") { Description = "Do not show findings below this severity. What blocks is always shown.", HelpName = "LEVEL" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print the summary only." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print what the program prints, and the details of errors." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print without colours; NO_COLOR does the same." };

    public JudgeOptions(Command command)
    {
        foreach (var option in new Option[] { _configuration, _formats, _failOn, _minimumSeverity, _quiet, _verbose, _noColor }) command.Options.Add(option);
        _formats.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !ReportWriter.Formats.Contains(token.Value.Split('=')[0])))
                result.AddError($"'{token.Value}' is not a format; use one of {string.Join(", ", ReportWriter.Formats)}.");
        });
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="Sources.InputException">The configuration cannot be read.</exception>
    public JudgeSettings Read(ParseResult parsed) => new()
    {
        Configuration = parsed.GetValue(_configuration) is { } path ? PolicyConfigFile.Read(path) : null,
        Formats = [.. parsed.GetValue(_formats)!.Select(ReportTarget.Parse)],
        FailOn = parsed.GetValue(_failOn),
        MinimumSeverity = parsed.GetValue(_minimumSeverity),
        Quiet = parsed.GetValue(_quiet),
        Verbose = parsed.GetValue(_verbose),
        Color = !parsed.GetValue(_noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };
}

/// <summary>How to judge, and how to tell.</summary>
internal sealed record JudgeSettings
{
    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    public required IReadOnlyList<ReportTarget> Formats { get; init; }

    public Severity? FailOn { get; init; }

    public Severity? MinimumSeverity { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    public bool Color { get; init; } = true;

    public Verbosity Verbosity => Quiet ? Verbosity.Quiet : Verbose ? Verbosity.Verbose : Verbosity.Normal;
}
