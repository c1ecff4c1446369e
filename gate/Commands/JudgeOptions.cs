using System.CommandLine;
using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Packs;
using Platform.Gate.Reports;
using Platform.Gate.Sources;
using Platform.Policies;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>The options of every command that judges something. What the command line says goes before what <c>gate.yaml</c> says.</summary>
internal sealed class JudgeOptions
{
    private readonly Option<string[]> _packs = new("--policy-pack")
    {
        Description = $"A policy pack in any language that judges beside the gate's own, {PlatformPack.Name}. Repeatable.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _configuration = new("--policy-pack-config")
    {
        Description = "JSON: enforcement level and settings by policy name. The first is for the first --policy-pack, and so on; without one, for the gate's own.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _remediationPatch = new("--remediation-patch") { Description = "Write what remediations changed, as a JSON patch by resource.", HelpName = "FILE" };
    private readonly Option<string?> _waivers = new("--waivers") { Description = "The waivers; default: waivers.yaml beside each Pulumi.yaml.", HelpName = "FILE" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Findings in this file do not block: they were there before.", HelpName = "FILE" };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "Write all that is open now into the baseline." };
    private readonly Option<string?> _compare = new("--compare") { Description = "A JSON report of the base: what is new is marked, what was fixed is told.", HelpName = "FILE" };
    private readonly Option<string?> _history = new("--history") { Description = "A folder of earlier JSON reports: the HTML report tells since when findings stand.", HelpName = "DIR" };
    private readonly Option<string[]> _formats = new("--format")
    {
        Description = $"{string.Join(", ", ReportWriter.Formats)}; with =FILE into a file. Repeatable. Default: console.",
        HelpName = "NAME[=FILE]",
    };

    private readonly Option<Severity?> _failOn = new("--fail-on") { Description = "Violations of this severity and above block, whatever their enforcement level.", HelpName = "LEVEL" };
    private readonly Option<Severity?> _failOnUndetermined = new("--fail-on-undetermined") { Description = "What only the update can decide blocks from this severity on.", HelpName = "LEVEL" };
    private readonly Option<Severity?> _minimumSeverity = new("--min-severity") { Description = "Do not show findings below this severity. What blocks is always shown.", HelpName = "LEVEL" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print the summary only." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print what the program prints, what passed, and the details of errors." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print without colours; NO_COLOR does the same." };

    /// <param name="command">The command that gets the options.</param>
    /// <param name="stacks">Whether it judges stacks, which is what other packs can do.</param>
    public JudgeOptions(Command command, bool stacks = false)
    {
        if (stacks)
        {
            command.Options.Add(_packs);
            command.Options.Add(_remediationPatch);
        }

        foreach (var option in new Option[]
        {
            _configuration, _waivers, _baseline, _updateBaseline, _compare, _history, _formats, _failOn, _failOnUndetermined, _minimumSeverity, _quiet, _verbose, _noColor,
        })
            command.Options.Add(option);
        _formats.Validators.Add(result =>
        {
            foreach (var target in result.Tokens.Select(token => ReportTarget.Parse(token.Value)).Where(target => !ReportWriter.Formats.Contains(target.Format)))
                result.AddError($"'{target.Format}' is not a format; {Suggestion.For(target.Format, ReportWriter.Formats)}");
        });
    }

    /// <summary>What the command line and the file say.</summary>
    /// <exception cref="InputException">A file that they name cannot be read.</exception>
    public JudgeSettings Read(ParseResult parsed, GateFile? file = null)
    {
        var formats = parsed.GetValue(_formats) is { Length: > 0 } given ? given : file?.Formats is { Count: > 0 } named ? named : ["console"];
        var baseline = parsed.GetValue(_baseline) ?? file?.Baseline;
        var update = parsed.GetValue(_updateBaseline);
        if (update && baseline is null) throw new InputException("--update-baseline needs to know which file to write: name it with --baseline FILE.");
        var (own, packs) = Packs(parsed.GetValue(_packs) ?? [], parsed.GetValue(_configuration) ?? [], file);
        return new()
        {
            Configuration = own,
            Packs = packs,
            RemediationPatch = parsed.GetValue(_remediationPatch),
            Waivers = parsed.GetValue(_waivers) ?? file?.Waivers,
            Formats = [.. formats.Select(ReportTarget.Parse)],
            BaselinePath = baseline,
            UpdateBaseline = update,
            Rules = new()
            {
                FailOn = parsed.GetValue(_failOn) ?? file?.FailOn,
                FailOnUndetermined = parsed.GetValue(_failOnUndetermined) ?? file?.FailOnUndetermined,
                NotWaivable = (file?.NotWaivable ?? []).ToHashSet(StringComparer.Ordinal),
                Baseline = baseline is null || update ? null : BaselineFile.Read(baseline),
            },
            Compared = parsed.GetValue(_compare) is { } compared ? ReportFile.Read(compared).Findings : null,
            Past = parsed.GetValue(_history) is { } history ? HistoryCommand.Read(history) : [],
            MinimumSeverity = parsed.GetValue(_minimumSeverity) ?? file?.MinimumSeverity,
            Quiet = parsed.GetValue(_quiet),
            Verbose = parsed.GetValue(_verbose),
            Color = !parsed.GetValue(_noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    // As the Pulumi CLI pairs them, with the own pack named like the others where its configuration stands on the command line.
    private static (IReadOnlyDictionary<string, PolicyConfiguration>? Own, IReadOnlyList<PackChoice> Packs) Packs(string[] paths, string[] configurations, GateFile? file)
    {
        if (paths.Length == 0 && configurations.Length <= 1)
            return (configurations is [var only] ? PolicyConfigFile.Read(only) : file?.Configuration, file?.Packs ?? []);
        if (configurations.Length > paths.Length)
            throw new InputException($"There are more --policy-pack-config than --policy-pack: name the pack of each, in the same order; the gate's own is `--policy-pack {PlatformPack.Name}`.");
        var own = file?.Configuration;
        var packs = new List<PackChoice>();
        for (var index = 0; index < paths.Length; index++)
        {
            var configuration = index < configurations.Length ? configurations[index] : null;
            if (paths[index] != PlatformPack.Name || Path.Exists(paths[index])) packs.Add(new(paths[index], configuration is null ? null : PolicyConfigFile.ReadMap(configuration)));
            else if (configuration is not null) own = PolicyConfigFile.Read(configuration);
        }

        return (own, packs);
    }
}

/// <summary>How to judge, and how to tell.</summary>
internal sealed record JudgeSettings
{
    public IReadOnlyDictionary<string, PolicyConfiguration>? Configuration { get; init; }

    /// <summary>The packs that judge beside the gate's own.</summary>
    public IReadOnlyList<PackChoice> Packs { get; init; } = [];

    /// <summary>Where to write what remediations changed; null to write it nowhere.</summary>
    public string? RemediationPatch { get; init; }

    /// <summary>The file with the waivers; null for the one beside each <c>Pulumi.yaml</c>.</summary>
    public string? Waivers { get; init; }

    public required IReadOnlyList<ReportTarget> Formats { get; init; }

    public StatusRules Rules { get; init; } = new();

    public string? BaselinePath { get; init; }

    public bool UpdateBaseline { get; init; }

    /// <summary>The findings of the report to compare with; null when there is none.</summary>
    public IReadOnlyList<Finding>? Compared { get; init; }

    /// <summary>Earlier reports, oldest first.</summary>
    public IReadOnlyList<PastReport> Past { get; init; } = [];

    /// <summary>The files of the change that decide how changes are judged.</summary>
    public IReadOnlyList<string> JudgeChanges { get; init; } = [];

    public Severity? MinimumSeverity { get; init; }

    public Repository Repository { get; init; } = Repository.Around(Environment.CurrentDirectory);

    /// <summary>The day, by which waivers end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    public bool Color { get; init; } = true;

    public Verbosity Verbosity => Quiet ? Verbosity.Quiet : Verbose ? Verbosity.Verbose : Verbosity.Normal;
}
