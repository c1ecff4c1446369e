namespace Aws.Iam.Tests.Proving;

/// <summary>Making a part of a document unknown leaves an answer alone or makes it unknown, and does nothing else.</summary>
public sealed class UnknownLawTests
{
    [Theory]
    [InlineData(PolicyKind.Identity)]
    [InlineData(PolicyKind.Resource)]
    public void An_unknown_part_never_turns_an_answer_round(PolicyKind kind)
    {
        var dice = new Dice(11);
        var policies = new RandomPolicies(dice);
        for (var round = 0; round < 250; round++)
        {
            var tree = JsonTree.Parse("""{"Version":"2012-10-17","Statement":[""" + string.Join(',', policies.Statements(kind)) + "]}");
            var at = dice.Next(1, Count(tree));
            var place = 0;
            var whole = PolicyDocument.Parse(tree, kind);
            var holed = PolicyDocument.Parse(tree.WithUnknowns(_ => place++ == at), kind);
            var other = policies.Document(kind);

            OnlyOpens(Ask(whole), Ask(holed));
            OnlyOpens(IamChecks.NoNewAccess(other, whole).Verdict, IamChecks.NoNewAccess(other, holed).Verdict);
            OnlyOpens(IamChecks.NoNewAccess(whole, other).Verdict, IamChecks.NoNewAccess(holed, other).Verdict);
            OnlyOpens(IamChecks.NoPublicAccess(whole).Verdict, IamChecks.NoPublicAccess(holed).Verdict);
            OnlyOpens(PolicyQueries.GrantsEverything(whole).Verdict, PolicyQueries.GrantsEverything(holed).Verdict);
            OnlyOpens(PolicyQueries.NamesPublicPrincipal(whole).Verdict, PolicyQueries.NamesPublicPrincipal(holed).Verdict);
            for (var tries = 0; tries < 20; tries++)
            {
                var request = policies.Request();
                OnlyOpens(Evaluator.Evaluate(request, whole).Allows, Evaluator.Evaluate(request, holed).Allows);
            }

            Verdict Ask(PolicyDocument document) => IamChecks.AccessNotGranted([document], ["s:get"]).Verdict;
        }
    }

    private static int Count(JsonTree tree) => 1 + tree.Items.Sum(Count) + tree.Members.Sum(member => Count(member.Value));

    private static void OnlyOpens(Verdict known, Verdict open) =>
        Assert.True(open == known || open == Verdict.Unknown || known == Verdict.Unknown, $"{known} became {open}");
}
