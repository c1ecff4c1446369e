using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Policies.Secrets;

/// <summary>Texts that are credentials by their form alone: issuers give them a recognisable shape so that they can be found.</summary>
internal static partial class SecretPatterns
{
    private const int Shortest = 16;

    // Each kind has one of these in it, and hardly any other text does.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "AKIA", "ASIA", "-----BEGIN", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "AIza", "k_live_", "npm_", "pul-", "eyJ", "://",
        ],
        StringComparison.Ordinal);

    /// <summary>What kind of credential a text holds; null when none is recognised.</summary>
    /// <param name="text">The text.</param>
    public static string? Find(string text)
    {
        if (text.Length < Shortest || !text.AsSpan().ContainsAny(Marks)) return null;
        var match = Credential().Match(text);
        if (!match.Success) return null;
        foreach (Group group in match.Groups)
        {
            if (group.Success && !char.IsAsciiDigit(group.Name[0])) return Describe(group.Name);
        }

        return "a credential";
    }

    /// <summary>What kind of credential the text behind a Base64 encoding holds; null when it is no Base64, or none is recognised.</summary>
    /// <param name="text">The text.</param>
    public static string? FindInBase64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Find(Encoding.UTF8.GetString(bytes, 0, length)) : null;
    }

    private static string Describe(string name) => name switch
    {
        "aws" => "an AWS access key",
        "pem" => "a private key",
        "github" => "a GitHub token",
        "gitlab" => "a GitLab token",
        "slack" => "a Slack token",
        "google" => "a Google API key",
        "stripe" => "a Stripe key",
        "npm" => "an npm token",
        "pulumi" => "a Pulumi access token",
        "jwt" => "a signed token",
        _ => "a URL with a password",
    };

    [GeneratedRegex(
        """
        (?<aws>\b(?:AKIA|ASIA)[A-Z2-7]{16}\b)
        |(?<pem>-----BEGIN(?:\ [A-Z]+){0,2}\ PRIVATE\ KEY-----)
        |(?<github>\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,}))
        |(?<gitlab>\bglpat-[A-Za-z0-9_-]{20,})
        |(?<slack>\bxox[abeoprs]-[A-Za-z0-9-]{10,})
        |(?<google>\bAIza[A-Za-z0-9_-]{35})
        |(?<stripe>\b[rs]k_live_[A-Za-z0-9]{16,})
        |(?<npm>\bnpm_[A-Za-z0-9]{36})
        |(?<pulumi>\bpul-[0-9a-f]{40}\b)
        |(?<jwt>\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})
        |(?<url>\b[a-z][a-z0-9+.-]{1,30}://[^\s/:@]{0,64}:[^\s/:@$\{<]{3,128}@[A-Za-z0-9.-]+)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Credential();
}
