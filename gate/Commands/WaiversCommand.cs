using System.CommandLine;
using System.Globalization;
using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;
using Platform.Policies;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary><c>gate waivers</c>: the decisions to live with a finding for a while. What each of them covers, <c>gate run</c> tells.</summary>
internal static class WaiversCommand
{
    public static Command Create() => new("waivers", "The decisions to live with a finding for a while.") { List(), Check(), Add() };

    private static Command List()
    {
        var file = FileOption();
        var command = new Command("list", "List the waivers, those that end first.") { file };
        command.SetAction(parsed =>
        {
            var today = Today(TimeProvider.System);
            var read = WaiverFiles.Read(parsed.GetValue(file));
            foreach (var (path, waiver) in read.OrderBy(one => one.Waiver.Expires).ThenBy(one => one.Waiver.Id, StringComparer.Ordinal))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{InertText.Line(waiver.Id),-12} {waiver.Expires:yyyy-MM-dd} {Remaining(waiver, today),-14} {InertText.Line(waiver.Policy),-40} {InertText.Line(waiver.Urn)}\n{string.Empty,-12} {InertText.Line(waiver.Reason)} (owner {InertText.Line(waiver.Owner)}, approved by {InertText.Line(waiver.Approver)}; {path})"));
            Console.WriteLine($"{Words.Count(read.Count, "waiver")}.");
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static Command Check()
    {
        var file = FileOption();
        var command = new Command("check", "Check the waivers by themselves; ends with 1 if one is of no use.") { file };
        command.SetAction(parsed =>
        {
            var gateFile = File.Exists(GateFile.Name) ? GateFile.Read(GateFile.Name) : null;
            var problems = Problems(
                [.. WaiverFiles.Read(parsed.GetValue(file)).Select(one => one.Waiver)],
                PlatformPack.Create().Policies.Select(policy => policy.Metadata.Name).ToHashSet(StringComparer.Ordinal),
                (gateFile?.NotWaivable ?? []).ToHashSet(StringComparer.Ordinal),
                Today(TimeProvider.System));
            foreach (var (advice, _) in problems) Console.WriteLine(InertText.Line(advice));
            var useless = problems.Count(problem => problem.OfNoUse);
            Console.WriteLine(useless == 0 ? "Every waiver is in force." : $"{Words.Count(useless, "waiver")} of no use.");
            return (int)(useless == 0 ? ExitCode.Passed : ExitCode.Blocked);
        });
        return command;
    }

    /// <summary>What can be told of waivers without judging anything: those that ended, end soon, or cannot count.</summary>
    public static IReadOnlyList<(string Advice, bool OfNoUse)> Problems(
        IReadOnlyList<Waiver> waivers, IReadOnlySet<string> policies, IReadOnlySet<string> notWaivable, DateOnly today) =>
    [
        .. WaiverUse.Of(waivers, [], new HashSet<string>(), policies, notWaivable, today)
            .Where(use => use.State is WaiverState.Expired or WaiverState.Ending or WaiverState.NotWaivable or WaiverState.UnknownPolicy)
            .Select(use => (use.Advice(today)!, use.State != WaiverState.Ending)),
    ];

    private static Command Add()
    {
        var file = FileOption();
        var policy = Required("--policy", "The policy's name, as the finding shows it.", "NAME");
        var urn = Required("--urn", "The resource's URN, as the finding shows it (--verbose); '*' may stand for a part of its name.", "URN");
        var reason = Required("--reason", "Why it is acceptable, for now.", "TEXT");
        var owner = Required("--owner", "Who answers for the resource.", "NAME");
        var approver = Required("--approver", "Who agreed.", "NAME");
        var expires = Required("--expires", "The last day it is in force, as 2026-12-31.", "DAY");
        var most = new Option<int>("--max-matches") { Description = "How many resources it may cover.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var id = new Option<string?>("--id") { Description = "What to call it; default: the next of W-1, W-2…", HelpName = "ID" };
        var command = new Command("add", "Add a waiver, so that a finding does not block until a day.") { policy, urn, reason, owner, approver, expires, most, id, file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file) ?? WaiverFiles.Single();
            if (PlatformPack.Create().Policies.All(one => one.Metadata.Name != parsed.GetValue(policy)))
                Console.Error.WriteLine($"warning: the pack of this gate has no policy '{parsed.GetValue(policy)}'; {Suggestion.For(parsed.GetValue(policy)!, [.. PlatformPack.Create().Policies.Select(one => one.Metadata.Name)])}");
            var added = WaiverFiles.Add(path, id: parsed.GetValue(id), new()
            {
                Id = string.Empty,
                Policy = parsed.GetValue(policy)!,
                Urn = parsed.GetValue(urn)!,
                Reason = parsed.GetValue(reason)!,
                Owner = parsed.GetValue(owner)!,
                Approver = parsed.GetValue(approver)!,
                Expires = Day(parsed.GetValue(expires)!, Today(TimeProvider.System)),
                MaxMatches = parsed.GetValue(most),
            });
            Console.WriteLine($"{Shown.Path(path)} has waiver {added}.");
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static DateOnly Day(string text, DateOnly today)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new InputException($"'{text}' is not a day: write it as 2026-12-31.");
        return day >= today ? day : throw new InputException($"{text} is over: a waiver that has ended covers nothing.");
    }

    private static string Remaining(Waiver waiver, DateOnly today)
    {
        var days = waiver.Expires.DayNumber - today.DayNumber;
        return days < 0 ? "expired" : $"{Words.Count(days, "day")} left";
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Option<string?> FileOption() => new("--waivers") { Description = "The file; default: those of the projects here.", HelpName = "FILE" };

    private static Option<string> Required(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };
}
