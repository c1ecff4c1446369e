using System.Collections.Immutable;

namespace Aws.Iam.Matching;

/// <summary>An entry of <c>Principal.AWS</c>: an account, user, role, session, or the id of something deleted.</summary>
internal static class AwsPrincipal
{
    private static readonly string[] UniqueIdPrefixes = ["AROA", "AIDA", "AGPA", "AIPA", "ANPA", "ANVA", "ASCA", "APKA"];

    public static bool IsWellFormed(string text) => IsAccount(text) || IsUniqueId(text) || AccountOf(text) is not null;

    /// <summary>The account when the entry stands for a whole account; otherwise null.</summary>
    public static string? WholeAccount(string text) =>
        IsAccount(text) ? text : Arn.Parse(text) is { Service: "iam", Resource: "root" } arn ? arn.Account : null;

    /// <summary>The account the entry belongs to; null when it has none.</summary>
    public static string? AccountOf(string text)
    {
        if (IsAccount(text)) return text;
        if (Arn.Parse(text) is not { Region: "", Account.Length: > 0 } arn) return null;
        var isKnown = arn switch
        {
            { Service: "iam", Resource: "root" } => true,
            { Service: "iam" } => arn.Resource.StartsWith("user/", StringComparison.Ordinal) || arn.Resource.StartsWith("role/", StringComparison.Ordinal),
            { Service: "sts" } => arn.Resource.StartsWith("assumed-role/", StringComparison.Ordinal) || arn.Resource.StartsWith("federated-user/", StringComparison.Ordinal),
            _ => false,
        };
        return isKnown && !text.AsSpan().ContainsAny('*', '?') ? arn.Account : null;
    }

    public static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    public static bool IsUniqueId(string text) =>
        text.Length >= 16 && text.All(char.IsAsciiLetterOrDigit) && UniqueIdPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The callers, in the writing of <see cref="Caller"/>, that the entry names.</summary>
    public static (ImmutableArray<Pattern> Patterns, bool IsCertain) Callers(string text)
    {
        if (IsUniqueId(text)) return ([], true);
        if (WholeAccount(text) is { } account)
        {
            var partition = IsAccount(text) ? Pattern.Field : Pattern.Literal(Arn.Parse(text)!.Partition);
            return ([OfAccount(partition, "iam", account), OfAccount(partition, "sts", account)], true);
        }

        if (AccountOf(text) is null) return ([Caller.AwsPrefix + Pattern.Glob(text)], false);
        var self = Pattern.Literal(Caller.AwsPrefix + text);
        return Arn.Parse(text)!.RoleName is { } role
            ? ([self, Pattern.Literal(Caller.AwsPrefix + Sessions(Arn.Parse(text)!, role)) + Pattern.Everything], true)
            : ([self], true);
    }

    public static Pattern OfAccount(Pattern partition, string service, string account) =>
        Caller.AwsPrefix + "arn:" + partition + $":{service}::{account}:" + Pattern.Everything;

    private static string Sessions(Arn role, string name) => $"arn:{role.Partition}:sts::{role.Account}:assumed-role/{name}/";
}
