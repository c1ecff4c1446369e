using System.Globalization;
using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Image;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Configuration;

/// <summary>What stands under <c>scanners: { image: … }</c>: the options of <c>gate image</c>, named as there.</summary>
internal static class ImageSection
{
    public const string DefaultIgnoreFile = "image-ignore.yaml";

    public static IReadOnlyList<string> Keys { get; } =
        ["image", "region", "profile", "severity", "cvss", "fixableOnly", "maxAge", "wait", "startScan", "ignore", "endpoint"];

    /// <exception cref="InputException">No image is named, or a value cannot be.</exception>
    public static (ImageScanOptions Options, ImageAccess Access) Read(ScanRequest request)
    {
        var defaults = new ImageScanOptions
        {
            Image = ImageReference.Parse(request.Image ?? request.Keys.GetValueOrDefault("image")
                ?? throw new InputException($"{GateFile.Name}: `image` names no image: give it with --image, or write `image: service:v1`.")),
        };
        var ignored = request.File("ignore") ?? (Path.GetFullPath(DefaultIgnoreFile, request.Directory) is var usual && File.Exists(usual) ? usual : null);
        return (
            defaults with
            {
                Threshold = Read(request, "severity", defaults.Threshold, Severities, "low, medium, high or critical"),
                CvssThreshold = request.Keys.ContainsKey("cvss") ? Read(request, "cvss", 0, Score, "a score such as 7.5") : null,
                FixableOnly = Read(request, "fixableOnly", false, Truth, "true or false"),
                MaximumAge = TimeSpan.FromDays(Read(request, "maxAge", defaults.MaximumAge.TotalDays, Number, "a number of days")),
                Patience = TimeSpan.FromSeconds(Read(request, "wait", defaults.Patience.TotalSeconds, Number, "a number of seconds")),
                StartScan = Read(request, "startScan", false, Truth, "true or false"),
                Ignored = ignored is null ? [] : Allowance.Read(ignored, ["cve"], ["package"]),
                Configuration = request.Rules,
            },
            new(request.Keys.GetValueOrDefault("region"), request.Keys.GetValueOrDefault("profile"), request.Keys.GetValueOrDefault("endpoint")));
    }

    private static T Read<T>(ScanRequest request, string key, T absent, Func<string, T?> parse, string expected)
        where T : struct =>
        !request.Keys.TryGetValue(key, out var text) ? absent : parse(text) ?? throw Wrong(key, text, expected);

    private static InputException Wrong(string key, string text, string expected) =>
        new($"{GateFile.Name}: `{key}` of `image` is '{text}', expected {expected}.");

    private static Severity? Severities(string text) => text switch
    {
        "low" => Severity.Low,
        "medium" => Severity.Medium,
        "high" => Severity.High,
        "critical" => Severity.Critical,
        _ => null,
    };

    private static bool? Truth(string text) => bool.TryParse(text, out var value) ? value : null;

    private static double? Score(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
