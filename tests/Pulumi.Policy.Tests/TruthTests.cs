using FsCheck.Xunit;

namespace Pulumi.Policy.Tests;

public sealed class TruthTests
{
    private static readonly Truth[] All = [Truth.True, Truth.False, Truth.Unknown];

    [Fact]
    public void The_default_is_unknown() => Assert.True(default(Truth).IsUnknown);

    [Property]
    public bool And_is_the_minimum(byte left, byte right) => Order(Pick(left) & Pick(right)) == Math.Min(Order(Pick(left)), Order(Pick(right)));

    [Property]
    public bool Or_is_the_maximum(byte left, byte right) => Order(Pick(left) | Pick(right)) == Math.Max(Order(Pick(left)), Order(Pick(right)));

    [Property]
    public bool Not_is_its_own_inverse(byte one) => Same(!!Pick(one), Pick(one));

    [Property]
    public bool De_Morgan(byte left, byte right) => Same(!(Pick(left) & Pick(right)), !Pick(left) | !Pick(right));

    [Property]
    public bool And_and_or_distribute(byte a, byte b, byte c) =>
        Same(Pick(a) & (Pick(b) | Pick(c)), (Pick(a) & Pick(b)) | (Pick(a) & Pick(c)));

    [Property]
    public bool Implication_is_not_this_or_that(byte left, byte right) => Same(Pick(left).Implies(Pick(right)), !Pick(left) | Pick(right));

    [Property]
    public bool Knowing_more_never_turns_an_answer_round(byte left, byte right)
    {
        var before = Truth.Unknown & Pick(right);
        var after = Pick(left) & Pick(right);
        return before.IsUnknown || Same(before, after);
    }

    [Fact]
    public void An_unknown_that_does_not_matter_is_left_out_of_the_evidence()
    {
        var node = Nodes.Of("""{ "known": false, "unknown": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""");
        var truth = Flag(node.Member("unknown")).Is(true) & Flag(node.Member("known")).Is(true);

        Assert.True(truth.IsFalse);
        Assert.Equal("False: known is false, expected true", truth.ToString());
    }

    [Fact]
    public void Negated_evidence_says_what_was_not_wanted()
    {
        var truth = !Flag(Nodes.Of("""{ "public": true }""").Member("public")).Is(true);

        Assert.Equal("False: public is true, expected anything but true", truth.ToString());
    }

    [Fact]
    public void A_failed_implication_speaks_of_its_conclusion_only()
    {
        var node = Nodes.Of("""{ "protocol": true, "redirect": false }""");
        var truth = Flag(node.Member("protocol")).Is(true).Implies(Flag(node.Member("redirect")).Is(true));

        Assert.Equal("False: redirect is false, expected true", truth.ToString());
    }

    [Fact]
    public void A_fact_of_many_places_names_each_of_them()
    {
        var node = Nodes.Of($$"""{ "flags": [{{string.Join(", ", Enumerable.Repeat("false", 50_000))}}] }""").Member("flags");
        var truth = node.Elements().Aggregate(Truth.True, (so, flag) => so & Flag(flag).Is(true));

        Assert.Equal(50_000, truth.Evidence!.Facts().Count);
    }

    [Fact]
    public void What_is_undetermined_is_told_by_the_first_places_that_are_unknown()
    {
        var node = Nodes.Of($$"""{ "flags": [{{string.Join(", ", Enumerable.Repeat("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", 1_000))}}] }""").Member("flags");
        var judgement = Judgement.Of(Truth.True, () => node.Elements().Aggregate(Truth.True, (so, flag) => so & Flag(flag).Is(true)));

        Assert.Equal((PolicyOutcome.Undetermined, "flags[0]", 16), (judgement.Outcome, judgement.Path(node.Resource.Urn), judgement.Facts.Count));
    }

    private static Value<bool> Flag(Node node) => AnyView.Of(node).AsFlag;

    private static Truth Pick(byte index) => All[index % All.Length];

    private static int Order(Truth truth) => truth.IsFalse ? 0 : truth.IsUnknown ? 1 : 2;

    private static bool Same(Truth left, Truth right) => Order(left) == Order(right);
}
