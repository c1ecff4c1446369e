using System.Text.RegularExpressions;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners.Image;

/// <summary>An image in ECR, by tag or by digest.</summary>
/// <param name="Repository">The repository's name.</param>
/// <param name="Tag">The tag; null when it is named by digest alone.</param>
/// <param name="Digest">The digest; null when it is named by tag alone.</param>
/// <param name="Registry">The account whose registry it is; null for the credentials' own.</param>
/// <param name="Region">The registry's region, where the name tells it.</param>
internal sealed partial record ImageReference(string Repository, string? Tag, string? Digest, string? Registry, string? Region)
{
    /// <exception cref="InputException">It is no image of a private ECR repository.</exception>
    public static ImageReference Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || !(match.Groups["tag"].Success || match.Groups["digest"].Success))
            throw new InputException($"'{text}' is not an image in ECR: write REPOSITORY:TAG or REPOSITORY@sha256:DIGEST, with the registry in front if you like.");

        // ECR allows such names, but here it is nearly always the registry of somebody else.
        var first = match.Groups["repository"].Value.Split('/');
        if (first.Length > 1 && first[0].Contains('.', StringComparison.Ordinal) && !match.Groups["account"].Success)
            throw new InputException($"'{text}' is in the registry {first[0]}, which is not a private one of ECR: the gate can only ask ECR for scans. If the repository is called so, write its registry in front.");
        return new(match.Groups["repository"].Value, Part("tag"), Part("digest"), Part("account"), Part("region"));

        string? Part(string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;
    }

    [GeneratedRegex(
        @"^(?:(?<account>\d{12})\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)/)?(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
