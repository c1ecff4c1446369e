using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>AWS accounts as policy documents name them.</summary>
internal static class Accounts
{
    /// <summary>Whether a principal stands for a whole account: its id, or the ARN of its root.</summary>
    public static bool IsRoot(string principal) => IsId(principal) || (principal.EndsWith(":root", StringComparison.Ordinal) && Of(principal) is not null);

    /// <summary>Whether a principal belongs to an account that is not one of these.</summary>
    public static bool IsForeign(Principal principal, IReadOnlyList<string> own) =>
        principal.Kind == PrincipalKind.Aws && Of(principal.Text.Value) is { } account && !own.Contains(account, StringComparer.Ordinal);

    /// <summary>The account of a principal or another ARN; null when it has none.</summary>
    public static string? Of(string principal)
    {
        if (IsId(principal)) return principal;
        var parts = principal.Split(':', 6);
        return parts.Length == 6 && parts[0] == "arn" && IsId(parts[4]) ? parts[4] : null;
    }

    private static bool IsId(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
}
