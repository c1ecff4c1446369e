using Aws.Iam.Matching;

namespace Aws.Iam.Trust;

/// <summary>What a trust policy itself says about GitHub: the values of its claims, and the repositories they name.</summary>
internal sealed class TrustTexts
{
    private readonly ILookup<string, string> _values;

    public TrustTexts(PolicyDocument document, GitHubExpectation expectation)
    {
        var prefix = expectation.Issuer + ":";
        var conditions = document.Statements.SelectMany(statement => statement.Conditions)
            .Where(condition => condition.Key.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        Conditions = conditions;
        _values = conditions.SelectMany(condition => condition.Values.Select(value => (Claim: condition.Key.Value[prefix.Length..].ToLowerInvariant(), value.Value)))
            .ToLookup(pair => pair.Claim, pair => pair.Value, StringComparer.Ordinal);
        // An Allow names whom it wants, a Deny with a negated test names whom it spares.
        var wanted = document.Statements.SelectMany(statement => statement.Conditions
            .Where(condition => condition.Operator is { } known && known.IsNegated == (statement.Effect == Effect.Deny))
            .SelectMany(condition => condition.Values.Select(value => (condition, value.Value)))).ToList();
        var names = wanted.Where(pair => pair.condition.HasKey(prefix + "sub")).Select(pair => OwnerPart(pair.Value)).OfType<string>()
            .Concat(wanted.Where(pair => pair.condition.HasKey(prefix + "repository")).Select(pair => pair.Value)).Select(Cut).ToList();
        Owners = expectation.Owner is { } owner ? [owner] : [.. names.Select(name => name.Owner).OfType<string>().Distinct()];
        Repositories = expectation is { Owner: { } ownerOf, Repository: { } repository }
            ? [(ownerOf, repository)]
            : [.. names.Where(name => name is { Owner: not null, Repository: not null } && Owners.Contains(name.Owner))
                .Select(name => (name.Owner!, name.Repository!)).Distinct()];
        OwnerIds = [.. Given(expectation.OwnerId), .. _values["repository_owner_id"], .. _values["sub"].SelectMany(value => Ids(value, isOwner: true))];
        RepositoryIds = [.. Given(expectation.RepositoryId), .. _values["repository_id"], .. _values["sub"].SelectMany(value => Ids(value, isOwner: false))];
    }

    public IReadOnlyList<Condition> Conditions { get; }

    public IReadOnlyList<string> Owners { get; }

    public IReadOnlyList<(string Owner, string Repository)> Repositories { get; }

    public IReadOnlyList<string> OwnerIds { get; }

    public IReadOnlyList<string> RepositoryIds { get; }

    private static string? OwnerPart(string subject)
    {
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && subject[..colon] is "repo" or "*" ? subject[(colon + 1)..] : null;
    }

    private static IEnumerable<string> Given(string? id) => id is null ? [] : [id];

    /// <summary>The number after the owner's or the repository's name of a subject.</summary>
    private static IEnumerable<string> Ids(string subject, bool isOwner)
    {
        var parts = subject.Split('/', 2);
        var part = isOwner ? parts[0] : parts.Length > 1 ? parts[1] : "";
        var at = part.IndexOf('@', StringComparison.Ordinal);
        var id = at < 0 ? "" : string.Concat(part[(at + 1)..].TakeWhile(char.IsAsciiDigit));
        return id.Length > 0 ? [id] : [];
    }

    public IEnumerable<Pattern> Literals(string claim) =>
        _values[claim].Where(value => value.Length > 0).Distinct().Select(Pattern.Literal);

    /// <summary>Owner and repository of <c>OWNER/REPO…</c>, as far as they stand before a wildcard.</summary>
    private static (string? Owner, string? Repository) Cut(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var owner = Name(slash < 0 ? text : text[..slash], isWhole: slash >= 0);
        if (slash < 0 || owner is null) return (owner, null);
        var rest = text[(slash + 1)..];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return (owner, Name(colon < 0 ? rest : rest[..colon], isWhole: true));
    }

    private static string? Name(string text, bool isWhole)
    {
        var end = text.AsSpan().IndexOfAny("*?$@:");
        var name = end < 0 ? text : text[..end];
        var isCut = end >= 0 && text[end] != '@' && isWhole && name.Length == 0;
        return name.Length == 0 || isCut ? null : name;
    }
}
