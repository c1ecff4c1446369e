using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Trust;

/// <summary>A set of GitHub tokens, as facts about the condition keys of a request to assume a role.</summary>
internal sealed class TokenScope(string issuer)
{
    private readonly List<Signed> _facts =
    [
        new(new TextLiteral(Literal.Action, new PatternUnion([Pattern.Literal("sts:assumerolewithwebidentity")], ignoreCase: true)), Holds: true),
    ];

    public IReadOnlyList<Signed> Facts => _facts;

    /// <summary>The value of the claim is one of some patterns.</summary>
    public TokenScope Is(string claim, params IEnumerable<Pattern> patterns) =>
        Add(claim, KeyTest.In(PatternUnion.Of(patterns), whenAbsent: false));

    /// <summary>The value of the claim is none of some patterns, or there is no such claim.</summary>
    public TokenScope IsNot(string claim, params IEnumerable<Pattern> patterns) => Add(claim, KeyTest.NotIn(PatternUnion.Of(patterns)));

    public TokenScope IsThere(string claim) =>
        Add(claim, new KeyTest(null, IsNegated: false, ConditionQualifier.None, WhenAbsent: false, WhenPresent: true, IsOneValue: true));

    public TokenScope IsAbsent(string claim) =>
        Add(claim, new KeyTest(null, IsNegated: false, ConditionQualifier.None, WhenAbsent: true, WhenPresent: false));

    private TokenScope Add(string claim, KeyTest test)
    {
        _facts.Add(new Signed(new KeyLiteral($"{issuer}:{claim}".ToLowerInvariant(), test), Holds: true));
        return this;
    }
}
