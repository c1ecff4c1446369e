using System.CommandLine;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Secrets;

namespace Platform.Gate.Commands;

/// <summary><c>gate secrets</c>: looks for secrets in the tree and in the commits of a range.</summary>
internal static class SecretsCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The folder to scan.", DefaultValueFactory = _ => "." };
        var range = new Option<string?>("--range") { Description = "Scan also what any commit of the range adds, merges and renames included.", HelpName = "BASE..HEAD" };
        var allow = new Option<string?>("--allow") { Description = $"What is allowed, by fingerprint, with a reason; default: {SecretScanner.DefaultAllowFile} of the folder.", HelpName = "FILE" };
        var secretlint = new Option<string>("--secretlint") { Description = "Where secretlint is installed; default: beside the gate.", HelpName = "DIR", DefaultValueFactory = _ => Secretlint.DefaultDirectory };
        var command = new Command("secrets", "Look for secrets in the tree and in the commits of a range.") { path, range, allow, secretlint };
        var judging = new JudgeOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = judging.Read(parsed);
            var judgement = await SecretScanner.RunAsync(
                new()
                {
                    Path = parsed.GetValue(path)!,
                    Range = parsed.GetValue(range),
                    AllowFile = parsed.GetValue(allow),
                    SecretlintDirectory = parsed.GetValue(secretlint)!,
                    Configuration = settings.Configuration,
                    Environment = ProcessEnvironment.Variables(),
                    Time = TimeProvider.System,
                },
                cancellation);
            return (int)Outcome.Tell(Judge.Assemble([ScannerJudge.Rooted(judgement, parsed.GetValue(path)!, settings.Repository)], settings), settings);
        });
        return command;
    }
}
