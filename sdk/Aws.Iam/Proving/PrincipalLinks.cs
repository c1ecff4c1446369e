using System.Collections.Immutable;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>
/// Turns tests of keys that follow from the caller into facts about the caller, so that "everyone of account X" and "account X" are
/// the same thing.
/// </summary>
internal static class PrincipalLinks
{
    private static readonly PatternUnion Services = PatternUnion.Of(Caller.Named(PrincipalKind.Service, "") + Pattern.Everything);

    private static readonly PatternUnion AwsCallers = PatternUnion.Of(Pattern.Literal(Caller.AwsPrefix) + Pattern.Everything);

    /// <summary>The fact about the caller; null when the test must stay one about its key.</summary>
    /// <param name="key">The key, in lower case.</param>
    /// <param name="test">The test.</param>
    /// <param name="isOver">Whether the fact must include every caller that may pass, or only those that certainly do.</param>
    public static Signed? Link(string key, KeyTest test, bool isOver)
    {
        if (test.Qualifier != ConditionQualifier.None) return null;
        if (test.Accepted is null) return Presence(key, test);
        if (test.Accepted is not AcceptedText { Symbolic: null } text) return null;

        // Where the test is negated, callers that may be accepted must not be counted among those that certainly are.
        var accepted = Callers(key, text, isOver != test.IsNegated);
        if (accepted is null) return null;
        if (test.IsNegated) return new Signed(Fact(accepted), Holds: false);
        return new Signed(Fact(test.WhenAbsent ? [.. accepted, .. Lacking(key)] : accepted), Holds: true);
    }

    private static TextLiteral Fact(IEnumerable<Pattern> patterns) => new(Literal.Caller, PatternUnion.Of(patterns));

    private static Signed? Presence(string key, KeyTest test)
    {
        if (key is not ("aws:principalarn" or "aws:principalaccount") || test.WhenAbsent == test.WhenPresent) return null;
        return new Signed(new TextLiteral(Literal.Caller, AwsCallers), test.WhenPresent);
    }

    private static List<Pattern>? Callers(string key, AcceptedText text, bool isOver) => key switch
    {
        "aws:principalaccount" => [.. text.Union.Patterns.SelectMany(OfAccount)],
        "aws:principalarn" when !text.Union.IgnoreCase => [.. text.Union.Patterns.SelectMany(pattern => OfArn(pattern, isOver))],
        "aws:principalisawsservice" => [.. Flags(text)],
        "aws:principalservicename" when !text.Union.IgnoreCase => [.. text.Union.Patterns.Select(pattern => Caller.Named(PrincipalKind.Service, "") + pattern)],
        _ => null,
    };

    private static IEnumerable<Pattern> Lacking(string key)
    {
        yield return Pattern.Literal(Caller.Anonymous.Code);
        yield return Caller.Named(PrincipalKind.Federated, "") + Pattern.Everything;
        yield return Caller.Named(PrincipalKind.CanonicalUser, "") + Pattern.Everything;
        if (key is "aws:principalaccount" or "aws:principalarn") yield return Services.Patterns[0];
        if (key == "aws:principalservicename") yield return AwsCallers.Patterns[0];
    }

    private static IEnumerable<Pattern> Flags(AcceptedText text)
    {
        if (text.Union.Matches("true")) yield return Services.Patterns[0];
        if (text.Union.Matches("false")) yield return AwsCallers.Patterns[0];
    }

    private static IEnumerable<Pattern> OfAccount(Pattern account)
    {
        var inField = Narrow(account, CharClass.NotColon);
        foreach (var service in (string[])["iam", "sts"])
            yield return Caller.AwsPrefix + "arn:" + Pattern.Field + $":{service}::" + inField + ":" + Pattern.Everything;
    }

    /// <summary>
    /// The callers whose ARN, for a session that of its role, fits the pattern. A session does not show the path of its role, so a
    /// pattern with wildcards takes in all sessions of the account, or only those of a pattern that takes in all roles.
    /// </summary>
    private static IEnumerable<Pattern> OfArn(Pattern pattern, bool isOver)
    {
        // A session is never the value of aws:PrincipalArn: its role is.
        var sessions = PatternUnion.Of(Pattern.Glob("arn:*:sts:*"));
        if (pattern.Word is { } word)
        {
            if (sessions.Matches(word)) yield break;
            yield return Pattern.Literal(Caller.AwsPrefix + word);
            if (Arn.Parse(word) is { RoleName: { } role } arn)
                yield return Pattern.Literal($"{Caller.AwsPrefix}arn:{arn.Partition}:sts::{arn.Account}:assumed-role/{role}/") + Pattern.Everything;
            yield break;
        }

        if (pattern.IsEverything || ReferenceEquals(pattern, ConditionLiterals.AnyArn))
        {
            yield return AwsCallers.Patterns[0];
            yield break;
        }

        if (isOver)
        {
            yield return Pattern.Literal(Caller.AwsPrefix) + pattern;
            yield return SessionsOf(pattern) ?? AllSessions(Pattern.Field, Pattern.Field);
            yield break;
        }

        if (Fields(pattern) is not var (partition, service, account, resource) || service.Word != "iam") yield break;
        yield return Pattern.Literal(Caller.AwsPrefix) + pattern;
        if (resource.IsEverything || resource.ToString() == "role/*") yield return AllSessions(partition, account);
    }

    private static Pattern AllSessions(Pattern partition, Pattern account) =>
        Caller.AwsPrefix + "arn:" + partition + ":sts::" + account + ":assumed-role/" + Pattern.Everything;

    private static (Pattern Partition, Pattern Service, Pattern Account, Pattern Resource)? Fields(Pattern pattern)
    {
        var colons = Enumerable.Range(0, pattern.Tokens.Length)
            .Where(at => pattern.Tokens[at] is { Kind: TokenKind.Char, Char: ':' }).Take(5).ToList();
        if (colons.Count < 5 || pattern.Tokens.Take(colons[4]).Any(token => token.IsStar)) return null;
        Pattern Part(int from, int to) => new([.. pattern.Tokens[from..to]], []);
        return (Part(colons[0] + 1, colons[1]), Part(colons[1] + 1, colons[2]), Part(colons[3] + 1, colons[4]), Part(colons[4] + 1, pattern.Tokens.Length));
    }

    private static Pattern? SessionsOf(Pattern pattern) =>
        Fields(pattern) is var (partition, _, account, _) ? AllSessions(partition, account) : null;

    private static Pattern Narrow(Pattern pattern, CharClass set) =>
        new([.. pattern.Tokens.Select(token => token.Kind is TokenKind.One or TokenKind.Many ? token with { Class = set } : token)], ImmutableArray<Variable>.Empty);
}
