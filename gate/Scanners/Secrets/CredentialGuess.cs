using System.Text.RegularExpressions;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>Whether a value behind a name like <c>password</c> is a credential, or a name, a placeholder or a reference.</summary>
internal static partial class CredentialGuess
{
    // Random texts of letters and digits have more than this; words and repetitions less.
    private const double LeastBitsPerCharacter = 3.0;

    public static bool IsLikely(string assignment)
    {
        var value = Value().Match(assignment).Groups[1].Value;
        return value.Length > 0 && Entropy(value) >= LeastBitsPerCharacter && !Placeholder().IsMatch(value) && !IsName(value) && !PublicToken().IsMatch(assignment);
    }

    public static double Entropy(string text) =>
        text.GroupBy(character => character).Select(group => (double)group.Count() / text.Length).Sum(share => -share * Math.Log2(share));

    // Words and numbers in a row, such as `my-secret-01` or `projects/1234/secrets/db`.
    private static bool IsName(string value) =>
        value.Split(['-', '_', '.', '/', ':', '@'], StringSplitOptions.RemoveEmptyEntries).All(part => Word().IsMatch(part));

    // What stands behind the last separator in front of a value, without quotes or tags.
    [GeneratedRegex("""(?:[:=>]\s*["'`]?)([^\s"'`<>]+)["'`]?(?:</)?$""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Value();

    [GeneratedRegex("^(?:[A-Za-z]{1,12}[0-9]{0,3}|[0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("example|change[-_]?me|placeholder|dummy|your[-_]|xxxx|0123456789|1234567890|abcdef123|redacted|not[-_]?a[-_]?secret|^test|sample|insert[-_]|todo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("public_?key_?token", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicToken();
}
