namespace Aws.Iam.Matching;

internal static class Wildcards
{
    /// <summary>Whether the text is a star, perhaps repeated.</summary>
    public static bool IsAll(string text) => text.Length > 0 && text.All(letter => letter == '*');
}
