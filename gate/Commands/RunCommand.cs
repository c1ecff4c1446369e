using System.CommandLine;
using Platform.Gate.Configuration;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate run</c>: everything that <c>gate.yaml</c> names, at the same time, with one verdict.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var path = new Option<string>("--file", "-f") { Description = "The file that says what to judge.", HelpName = "FILE", DefaultValueFactory = _ => GateFile.Name };
        var since = new Option<string?>("--base") { Description = "The commit that the change is to be merged into: its commits are scanned, too, and it is told when it alters its own judge.", HelpName = "COMMIT" };
        var image = new Option<string?>("--image") { Description = "The image that the scanner `image` of the file judges, in place of the one named there.", HelpName = "IMAGE" };
        var command = new Command("run", "Judge everything that gate.yaml names, with one verdict.") { path, since, image };
        var running = new ProgramOptions(command);
        var judging = new JudgeOptions(command, stacks: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = Read(parsed.GetValue(path)!);
            var settings = judging.Read(parsed, file);
            if (parsed.GetValue(since) is { } commit)
            {
                IEnumerable<string> patterns = [.. file.Judge, .. file.Files.Select(settings.Repository.Relative).OfType<string>(), .. Packs(file, settings.Repository)];
                settings = settings with { JudgeChanges = await ChangedFiles.ThatJudgeAsync(settings.Repository, commit, patterns, cancellation) };
            }

            using var progress = new ProgressDisplay(settings);
            var options = running.Read(parsed, settings, progress);
            var report = await Judge.RunAsync(Judges(file, options, settings, parsed.GetValue(since), parsed.GetValue(image)), settings, cancellation);
            progress.Dispose();
            return (int)Outcome.Tell(report, settings);
        });
        return command;
    }

    private static IEnumerable<string> Packs(GateFile file, Repository repository) =>
        file.Packs.Select(pack => repository.Relative(pack.Path)).OfType<string>().SelectMany(path => new[] { path, $"{path}/**" });

    private static GateFile Read(string path) => File.Exists(path)
        ? GateFile.Read(path)
        : throw new InputException($"There is no {path} in {Directory.GetCurrentDirectory()}: `gate init` writes one.");

    private static List<IJudge> Judges(GateFile file, PreviewOptions options, JudgeSettings settings, string? since, string? image)
    {
        var judges = new List<IJudge>();
        var requests = Scanner.All.Where(scanner => file.Scanners.ContainsKey(scanner.Name)).ToDictionary(
            scanner => scanner, scanner => new ScanRequest(file.Directory, file.Scanners[scanner.Name], since, settings.Configuration) { Image = image });
        if (file.Projects.Count > 0)
        {
            // Previewed once, whoever asks first.
            Task<(IReadOnlyList<StackSource>, IReadOnlyList<string>)>? previewed = null;
            var starting = new Lock();
            Task<(IReadOnlyList<StackSource>, IReadOnlyList<string>)> Preview(CancellationToken cancellation)
            {
                lock (starting) return previewed ??= Task.Run(() => PreviewCommand.RunAsync(ProjectSelection.Find([], [], file), options, cancellation), cancellation);
            }

            judges.Add(new PolicyJudge(Preview, settings));
            if (requests.FirstOrDefault(pair => pair.Key.Name == "workflows").Value is { } workflows) judges.Add(new RoleTrustJudge(Preview, workflows));
        }

        judges.AddRange(requests.Select(pair => new ScannerJudge(pair.Key, pair.Value, settings.Repository)));
        return judges.Count > 0 ? judges : throw new InputException($"{file.Path} names nothing to judge: add a project, as in `projects: [{{ directory: infra/service }}]`.");
    }
}
