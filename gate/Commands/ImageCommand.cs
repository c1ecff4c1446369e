using System.CommandLine;
using Platform.Gate.Configuration;
using Platform.Gate.Findings;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Image;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary><c>gate image</c>: judges ECR's scan findings of the image that will be deployed.</summary>
internal sealed class ImageCommand
{
    private readonly Argument<string> _image = new("IMAGE") { Description = "REPOSITORY:TAG or REPOSITORY@DIGEST, with the registry in front or without." };
    private readonly Option<string?> _region = new("--region") { Description = "The registry's region; default: the image's, the environment's or the profile's.", HelpName = "REGION" };
    private readonly Option<string?> _profile = new("--profile") { Description = "The AWS profile; default: the environment's credentials.", HelpName = "NAME" };
    private readonly Option<Severity> _severity = new("--severity") { Description = "Vulnerabilities of this severity and above block.", HelpName = "LEVEL", DefaultValueFactory = _ => Severity.High };
    private readonly Option<double?> _cvss = new("--cvss") { Description = "Vulnerabilities of this CVSS score and above block as well.", HelpName = "SCORE" };
    private readonly Option<bool> _fixable = new("--fixable-only") { Description = "Only what can be mended blocks." };
    private readonly Option<int> _age = new("--max-age") { Description = "Days that a scan and its database may be old.", HelpName = "DAYS", DefaultValueFactory = _ => 30 };
    private readonly Option<int> _wait = new("--wait") { Description = "Seconds to wait for a scan that is under way.", HelpName = "SECONDS", DefaultValueFactory = _ => 300 };
    private readonly Option<bool> _start = new("--start-scan") { Description = "Start a scan where there is none (basic scanning)." };
    private readonly Option<string?> _ignore = new("--ignore") { Description = $"Vulnerabilities to live with for a while; default: {ImageSection.DefaultIgnoreFile}.", HelpName = "FILE" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "Where ECR is asked, such as a VPC endpoint.", HelpName = "URL" };

    public static Command Create()
    {
        var options = new ImageCommand();
        var command = new Command("image", "Judge ECR's scan findings of an image.")
        {
            options._image, options._region, options._profile, options._severity, options._cvss, options._fixable, options._age, options._wait, options._start, options._ignore, options._endpoint,
        };
        var judging = new JudgeOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = judging.Read(parsed);
            var judgement = await options.RunAsync(parsed, settings, cancellation);
            return (int)Outcome.Tell(Judge.Assemble([judgement], settings), settings);
        });
        return command;
    }

    private async Task<Judgement> RunAsync(ParseResult parsed, JudgeSettings settings, CancellationToken cancellation)
    {
        var image = ImageReference.Parse(parsed.GetValue(_image)!);
        return await ImageScan.RunAsync(Read(parsed, image, settings), new(parsed.GetValue(_region), parsed.GetValue(_profile), parsed.GetValue(_endpoint)), ProcessEnvironment.Variables(), cancellation);
    }

    private ImageScanOptions Read(ParseResult parsed, ImageReference image, JudgeSettings settings) => new()
    {
        Image = image,
        Threshold = parsed.GetValue(_severity),
        CvssThreshold = parsed.GetValue(_cvss),
        FixableOnly = parsed.GetValue(_fixable),
        MaximumAge = TimeSpan.FromDays(parsed.GetValue(_age)),
        Patience = TimeSpan.FromSeconds(parsed.GetValue(_wait)),
        StartScan = parsed.GetValue(_start),
        Ignored = parsed.GetValue(_ignore) is { } file ? Allowance.Read(file, ["cve"], ["package"]) : File.Exists(ImageSection.DefaultIgnoreFile) ? Allowance.Read(ImageSection.DefaultIgnoreFile, ["cve"], ["package"]) : [],
        Configuration = settings.Configuration,
        Progress = settings.Quiet || Console.IsErrorRedirected ? _ => { }
        : text => Console.Error.WriteLine(text),
    };
}
