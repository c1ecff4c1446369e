using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Tests.Proving;

public sealed class GlobLawTests
{
    private static readonly string[] Texts = [.. Words("abc", 4)];

    [Fact]
    public void Membership_agrees_with_the_definition_for_all_patterns_up_to_length_5()
    {
        foreach (var pattern in Words("ab*?", 5))
        {
            var glob = Pattern.Glob(pattern);
            foreach (var text in Texts) Assert.True(glob.Matches(text) == Matches(pattern, text), $"{pattern} on {text}");
        }
    }

    [Fact]
    public void Intersection_and_difference_agree_with_enumeration_for_all_pairs_up_to_length_3()
    {
        var patterns = Words("ab*?", 3).Select(text => PatternUnion.Of(Pattern.Glob(text))).ToList();
        foreach (var left in patterns)
        {
            foreach (var right in patterns)
            {
                Agree([left, right], []);
                Agree([left], [right]);
            }
        }
    }

    [Fact]
    public void Any_mixture_of_unions_up_to_length_5_agrees_with_enumeration()
    {
        var dice = new Dice(7);
        for (var round = 0; round < 4_000; round++) Agree(Unions(dice, dice.Next(1, 4)), Unions(dice, dice.Next(0, 4)));
    }

    [Fact]
    public void A_symbol_is_absorbed_by_a_star_and_by_nothing_else()
    {
        var symbol = new Symbols().For(new Variable("aws:username", null)).ToString();

        Assert.True(Pattern.Glob("a*b").Matches($"a{symbol}b"));
        Assert.False(Pattern.Glob("a?b").Matches($"a{symbol}b"));
        Assert.False(Pattern.Field.Matches(symbol));
    }

    [Fact]
    public void Case_is_left_aside_only_where_it_should_be()
    {
        var loose = new PatternUnion([Pattern.Glob("Get*")], ignoreCase: true);
        var strict = PatternUnion.Of(Pattern.Glob("get*"));

        var found = new TextSearch(new Budget(default)).Find([loose], [strict]);
        Assert.True(loose.Matches(found!) && !strict.Matches(found!));
        Assert.Null(new TextSearch(new Budget(default)).Find([strict], [loose]));
    }

    [Fact]
    public void Fields_of_an_arn_do_not_reach_over_a_colon()
    {
        var field = PatternUnion.Of("arn:" + Pattern.Field + ":x");
        var any = PatternUnion.Of(Pattern.Glob("arn:*:x"));

        Assert.Null(new TextSearch(new Budget(default)).Find([field], [any]));
        Assert.Equal("arn:::x", new TextSearch(new Budget(default)).Find([any], [field]));
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*b", "*b*b*b*b*b*b*b*b*b*b*a*")]
    [InlineData("*?*?*?*?*?*a*?*?*?*?*", "*a?????????????????*")]
    public void Ends_within_the_budget_on_hostile_patterns(string wanted, string unwanted)
    {
        var budget = new Budget(default);

        var found = new TextSearch(budget).Find([PatternUnion.Of(Pattern.Glob(wanted))], [PatternUnion.Of(Pattern.Glob(unwanted))]);
        Assert.True(found is not null || budget.IsExhausted);
    }

    [Fact]
    public void Says_that_it_gave_up_rather_than_that_there_is_nothing()
    {
        var budget = new Budget(default, work: 200);

        Assert.Null(new TextSearch(budget).Find([PatternUnion.Of(Pattern.Glob("*abcdefghijklmnop*"))], [PatternUnion.Of(Pattern.Glob("a*"))]));
        Assert.True(budget.IsExhausted);
    }

    private static void Agree(IReadOnlyList<PatternUnion> inAll, IReadOnlyList<PatternUnion> inNone)
    {
        bool IsIn(string text) => inAll.All(union => union.Matches(text)) && !inNone.Any(union => union.Matches(text));
        var budget = new Budget(default);

        var found = new TextSearch(budget).Find(inAll, inNone);
        var expected = Texts.FirstOrDefault(IsIn);
        Assert.False(budget.IsExhausted);
        Assert.True(found is null ? expected is null : IsIn(found), $"found {found ?? "nothing"}, expected {expected ?? "nothing"}");
        if (expected is not null && inAll.All(union => union.Words.Count == 0)) Assert.Equal(expected.Length, found!.Length);
    }

    private static List<PatternUnion> Unions(Dice dice, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => PatternUnion.Of(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Pattern.Glob(Word(dice))).ToList()))];

    private static string Word(Dice dice) => string.Concat(Enumerable.Range(0, dice.Next(1, 6)).Select(_ => "ab*?"[dice.Next(4)]));

    private static IEnumerable<string> Words(string letters, int longest)
    {
        IEnumerable<string> words = [""];
        for (var length = 0; length < longest; length++)
        {
            foreach (var word in words) yield return word;
            words = [.. words.SelectMany(word => letters.Select(letter => word + letter))];
        }

        foreach (var word in words) yield return word;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty) return text.IsEmpty;
        if (pattern[0] == '*') return Matches(pattern[1..], text) || (!text.IsEmpty && Matches(pattern, text[1..]));
        return !text.IsEmpty && (pattern[0] == '?' || pattern[0] == text[0]) && Matches(pattern[1..], text[1..]);
    }
}
