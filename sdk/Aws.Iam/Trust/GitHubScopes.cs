using Aws.Iam.Matching;

namespace Aws.Iam.Trust;

/// <summary>The sets of tokens that a trust policy is asked about.</summary>
internal sealed class GitHubScopes(TrustTexts texts, string issuer)
{
    private const string FreshBranch = "refs/heads/an-arbitrary-branch";
    private const string FreshId = "999988887777";

    private static readonly Pattern Owner = Pattern.Some(CharClass.DashedName);
    private static readonly Pattern Repository = Pattern.Some(CharClass.DottedName);
    private static readonly Pattern Id = Pattern.Some(CharClass.Digit);

    // A colon inside a value is escaped.
    private static readonly Pattern[] Contexts =
        [":ref:" + Pattern.Some(CharClass.NotColon), Pattern.Literal(":pull_request"), ":environment:" + Pattern.Some(CharClass.NotColon)];

    /// <summary>Every token: claims that AWS does not map are absent, and no name or ref has a star in it.</summary>
    public TokenScope Any()
    {
        var scope = new TokenScope(issuer).IsNot("sub", Pattern.Everything + "*" + Pattern.Everything);
        foreach (var claim in GitHubClaims.Always) scope.IsThere(claim);
        foreach (var claim in texts.Conditions.Select(Claim).Distinct().Where(claim => !GitHubClaims.IsMapped(claim))) scope.IsAbsent(claim);
        return scope;
    }

    /// <summary>Tokens of a repository whose owner is not expected and does not begin like one that is.</summary>
    public TokenScope OfStranger() => Foreign()
        .Is("sub", Subjects(Owner, Repository))
        .IsNot("sub", texts.Owners.Select(owner => Pattern.Literal("repo:" + owner) + Pattern.Everything))
        .Is("repository", Owner + "/" + Repository)
        .IsNot("repository", texts.Owners.Select(owner => Pattern.Literal(owner) + Pattern.Everything));

    /// <summary>Tokens of an owner whose name begins like an expected one.</summary>
    public TokenScope OfOwnerPrefix() => Foreign()
        .Is("sub", texts.Owners.SelectMany(owner => Subjects(owner + Owner, Repository)))
        .Is("repository", texts.Owners.Select(owner => owner + Owner + "/" + Repository));

    /// <summary>
    /// Tokens of a stranger who has customised the subject of his repositories: other claims, with his values, stand first.
    /// </summary>
    public TokenScope OfCustomSubject() => Foreign()
        .Is("sub", [Repository + ":" + Pattern.Some(CharClass.Any)])
        .IsNot("sub", GitHubClaims.Bound.SelectMany(claim => (Pattern[])[claim + ":" + Pattern.Everything]))
        .Is("repository", Owner + "/" + Repository)
        .IsNot("repository", texts.Owners.Select(owner => Pattern.Literal(owner + "/") + Pattern.Everything));

    /// <summary>The same where a claim bound to GitHub's records stands first, so that its value is the stranger's.</summary>
    public TokenScope OfCustomBoundSubject() => Foreign()
        .Is("sub", GitHubClaims.Bound.Where(claim => claim != "repo").Select(claim =>
            Pattern.Literal(claim.EndsWith("_id", StringComparison.Ordinal) ? $"{claim}:{FreshId}" : $"{claim}:no-owner-named-here") + Pattern.Everything))
        .Is("repository", Owner + "/" + Repository)
        .IsNot("repository", texts.Owners.Select(owner => Pattern.Literal(owner + "/") + Pattern.Everything));

    /// <summary>Tokens of another repository of an expected owner, one that does not begin like an expected one.</summary>
    public TokenScope OfOtherRepository() => OtherRepository()
        .Is("sub", texts.Owners.SelectMany(owner => Subjects(Pattern.Literal(owner), Repository)))
        .IsNot("sub", texts.Repositories.SelectMany(expected => BeginningLike(expected)))
        .Is("repository", texts.Owners.Select(owner => Pattern.Literal(owner + "/") + Repository))
        .IsNot("repository", texts.Repositories.Select(expected => Pattern.Literal($"{expected.Owner}/{expected.Repository}") + Pattern.Everything));

    /// <summary>Tokens of a repository whose name begins like an expected one.</summary>
    public TokenScope OfRepositoryPrefix() => OtherRepository()
        .Is("sub", texts.Repositories.SelectMany(expected => Subjects(Pattern.Literal(expected.Owner), expected.Repository + Repository)))
        .Is("repository", texts.Repositories.Select(expected => $"{expected.Owner}/{expected.Repository}" + Repository));

    public TokenScope OfPullRequest() => Expected(Pattern.Literal(":pull_request")).IsAbsent("environment");

    public TokenScope OfAnyBranch() =>
        Expected(Pattern.Literal($":ref:{FreshBranch}")).Is("ref", Pattern.Literal(FreshBranch)).IsAbsent("environment");

    public TokenScope OfAnyAudience() => Any().Is("aud", "https://github.com/" + Owner).IsNot("aud", texts.Literals("aud"));

    /// <summary>Tokens of a repository that took over the name of an expected one.</summary>
    public TokenScope OfRecycledName() => Foreign()
        .Is("sub", texts.Repositories.SelectMany(expected => Subjects(Pattern.Literal(expected.Owner), Pattern.Literal(expected.Repository))))
        .Is("repository", ExpectedNames());

    public TokenScope OfNamesForm() => Any().Is("sub", Contexts.Select(context => "repo:" + Owner + "/" + Repository + context));

    public TokenScope OfImmutableForm() =>
        Any().Is("sub", Contexts.Select(context => "repo:" + Owner + "@" + Id + "/" + Repository + "@" + Id + context));

    private static IEnumerable<Pattern> Subjects(Pattern owner, Pattern repository) =>
        Contexts.SelectMany(context => Forms(owner, repository, context));

    private static IEnumerable<Pattern> Forms(Pattern owner, Pattern repository, Pattern context) =>
    [
        "repo:" + owner + "/" + repository + context,
        "repo:" + owner + "@" + Id + "/" + repository + "@" + Id + context,
    ];

    private static IEnumerable<Pattern> BeginningLike((string Owner, string Repository) expected) =>
    [
        Pattern.Literal($"repo:{expected.Owner}/{expected.Repository}") + Pattern.Everything,
        Pattern.Literal($"repo:{expected.Owner}@") + Id + "/" + expected.Repository + Pattern.Everything,
    ];

    private TokenScope Expected(Pattern context) => Any()
        .Is("sub", texts.Repositories.SelectMany(expected => Forms(Pattern.Literal(expected.Owner), Pattern.Literal(expected.Repository), context)))
        .Is("repository", ExpectedNames());

    private IEnumerable<Pattern> ExpectedNames() =>
        texts.Repositories.Select(expected => Pattern.Literal($"{expected.Owner}/{expected.Repository}"));

    /// <summary>Tokens whose owner and actor have numbers that nothing names.</summary>
    private TokenScope Foreign() => OtherRepository()
        .IsNot("repository_owner_id", texts.OwnerIds.Select(Pattern.Literal))
        .IsNot("enterprise_id", texts.Literals("enterprise_id"))
        .IsNot("actor", texts.Literals("actor"))
        .IsNot("actor_id", texts.Literals("actor_id"))
        .IsNot("sub", texts.OwnerIds.Select(id => "repo:" + Owner + $"@{id}/" + Pattern.Everything));

    /// <summary>Tokens whose repository has a number that nothing names.</summary>
    private TokenScope OtherRepository() => Any()
        .IsNot("repository_id", texts.RepositoryIds.Select(Pattern.Literal))
        .IsNot("sub", texts.RepositoryIds.Select(id => "repo:" + Owner + "@" + Id + "/" + Repository + $"@{id}:" + Pattern.Everything));

    private string Claim(Condition condition) => condition.Key.Value[(issuer.Length + 1)..].ToLowerInvariant();
}
