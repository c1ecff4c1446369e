using System.CommandLine;
using System.Globalization;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;
using Platform.Policies;
using Pulumi.Policy;
using Spectre.Console;

namespace Platform.Gate.Commands;

/// <summary><c>gate policies</c>: what the pack holds.</summary>
internal static class PoliciesCommand
{
    public static Command Create()
    {
        var list = new Command("list", "List the policies.");
        list.SetAction(_ => List(PlatformPack.Create()));

        var name = new Argument<string>("POLICY") { Description = "The policy's name, as reports show it." };
        var show = new Command("show", "Explain one policy.") { name };
        show.SetAction(parsed => Show(PlatformPack.Create(), parsed.GetValue(name)!));

        return new Command("policies", "The catalogue of policies.") { list, show, PoliciesDocsCommand.Create() };
    }

    private static int List(PolicyPack pack)
    {
        foreach (var (policy, _) in pack.Policies)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{policy.Name,-48} {Lower(policy.Severity),-8} {Lower(pack.DefaultEnforcement(policy)),-9} {policy.Description}"));
        return (int)ExitCode.Passed;
    }

    private static int Show(PolicyPack pack, string name)
    {
        var registration = pack.Policies.FirstOrDefault(registration => registration.Metadata.Name == name)
            ?? throw new InputException($"There is no policy '{name}'. {Suggestion(pack, name)}");
        var policy = registration.Metadata;
        var console = Terminal.To(Console.Out, !Console.IsOutputRedirected);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{policy.Name}[/]  {Lower(policy.Severity)}, {Lower(pack.DefaultEnforcement(policy))}\n");
        console.WriteLine(policy.Description);
        Section(console, "Why", policy.Rationale);
        Section(console, "Mend", policy.Remediation);
        Section(console, "Controls", string.Join(", ", policy.Controls));
        Section(console, "Read on", string.Join('\n', policy.Links));
        return (int)ExitCode.Passed;
    }

    private static void Section(IAnsiConsole console, string title, string text)
    {
        if (text.Length > 0) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\n[bold]{title}[/]\n{text}");
    }

    private static string Suggestion(PolicyPack pack, string name)
    {
        var similar = pack.Policies.Select(registration => registration.Metadata.Name)
            .Where(one => one.Split('-').Intersect(name.Split('-'), StringComparer.Ordinal).Count() >= 2)
            .Take(3).ToList();
        return similar.Count > 0 ? $"Did you mean {string.Join(" or ", similar)}?" : "`gate policies list` names them all.";
    }

    private static string Lower<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "unrated";
}
