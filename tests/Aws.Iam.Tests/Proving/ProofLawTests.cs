namespace Aws.Iam.Tests.Proving;

/// <summary>A proof must survive every request; a counterexample must be one; and the laws of sets hold.</summary>
public sealed class ProofLawTests
{
    [Theory]
    [InlineData(PolicyKind.Identity, 1)]
    [InlineData(PolicyKind.Resource, 2)]
    public void Nothing_new_means_that_no_request_is_new(PolicyKind kind, int seed)
    {
        var dice = new Dice((ulong)seed);
        var policies = new RandomPolicies(dice);
        var verdicts = new int[3];
        for (var round = 0; round < 600; round++)
        {
            var (existing, changed) = (policies.Document(kind), policies.Document(kind));
            var result = IamChecks.NoNewAccess(existing, changed);
            verdicts[(int)result.Verdict]++;
            if (result.Verdict == Verdict.Fails) Confirm(result.Witness!, changed, existing);
            if (result.Verdict == Verdict.Holds) Survives(policies, changed, existing, kind);
        }

        Assert.True(verdicts[(int)Verdict.Unknown] < 60, $"{verdicts[0]} unknown, {verdicts[1]} fail, {verdicts[2]} pass");
        Assert.True(verdicts[(int)Verdict.Holds] > 60, $"{verdicts[0]} unknown, {verdicts[1]} fail, {verdicts[2]} pass");
    }

    [Fact]
    public void Not_granted_means_that_no_request_is_allowed()
    {
        var policies = new RandomPolicies(new Dice(3));
        for (var round = 0; round < 600; round++)
        {
            var document = policies.Document(PolicyKind.Identity);
            var result = IamChecks.AccessNotGranted([document], ["s:get"], ["arn:aws:s:::a*"]);
            if (result.Verdict == Verdict.Fails) Assert.Equal(Verdict.Holds, Evaluator.Evaluate(result.Witness!, document).Allows);
            if (result.Verdict != Verdict.Holds) continue;
            for (var tries = 0; tries < 200; tries++)
            {
                var request = policies.Request() with { Action = "s:get", Resource = "arn:aws:s:::a", Caller = Caller.Aws("arn:aws:iam::123456789012:role/r") };
                Assert.NotEqual(Verdict.Holds, Evaluator.Evaluate(request, document).Allows);
            }
        }
    }

    [Fact]
    public void A_document_adds_nothing_to_itself_whatever_the_order_of_its_statements()
    {
        var policies = new RandomPolicies(new Dice(4));
        for (var round = 0; round < 300; round++)
        {
            var statements = policies.Statements(PolicyKind.Resource).ToArray();
            var document = Documents.Resource(statements);
            var turned = Documents.Resource([.. statements.Reverse()]);
            Assert.NotEqual(Verdict.Fails, IamChecks.NoNewAccess(document, turned).Verdict);
            if (!document.HasUnknowns) Assert.True(IamChecks.NoNewAccess(document, document).Verdict == Verdict.Holds, string.Join('\n', statements));
        }
    }

    [Fact]
    public void Adding_a_deny_or_dropping_an_allow_adds_nothing()
    {
        var policies = new RandomPolicies(new Dice(5));
        for (var round = 0; round < 300; round++)
        {
            var statements = policies.Statements(PolicyKind.Identity).ToArray();
            var denied = Documents.Identity([.. statements, policies.Statements(PolicyKind.Identity).First().Replace("Allow", "Deny", StringComparison.Ordinal)]);
            Assert.NotEqual(Verdict.Fails, IamChecks.NoNewAccess(Documents.Identity(statements), denied).Verdict);
            var fewer = statements.Where((statement, at) => at > 0 || statement.Contains("Deny", StringComparison.Ordinal)).ToArray();
            if (fewer.Length > 0) Assert.NotEqual(Verdict.Fails, IamChecks.NoNewAccess(Documents.Identity(statements), Documents.Identity(fewer)).Verdict);
        }
    }

    [Fact]
    public void A_list_and_a_statement_for_each_of_its_entries_are_the_same()
    {
        var joined = Documents.Identity("""{"Effect":"Allow","Action":["s3:Get*","s3:Put*"],"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"],"Condition":{"StringEquals":{"aws:SourceVpc":["vpc-1","vpc-2"]}}}""");
        var split = Documents.Identity([.. from action in (string[])["s3:Get*", "s3:Put*"]
                                           from bucket in (string[])["a", "b"]
                                           from vpc in (string[])["vpc-1", "vpc-2"]
                                           select $$$"""{"Effect":"Allow","Action":"{{{action}}}","Resource":"arn:aws:s3:::{{{bucket}}}/*","Condition":{"StringEquals":{"aws:sourcevpc":"{{{vpc}}}"} } }"""]);

        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(joined, split).Verdict);
        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(split, joined).Verdict);
    }

    private static void Confirm(Request witness, PolicyDocument allowing, PolicyDocument refusing)
    {
        Assert.Equal(Verdict.Holds, Evaluator.Evaluate(witness, allowing).Allows);
        Assert.Equal(Verdict.Fails, Evaluator.Evaluate(witness, refusing).Allows);
    }

    private static void Survives(RandomPolicies policies, PolicyDocument allowing, PolicyDocument refusing, PolicyKind kind)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var request = policies.Request();
            if (kind == PolicyKind.Identity) request = request with { Caller = Caller.Aws("arn:aws:iam::123456789012:user/u") };
            var isNew = Evaluator.Evaluate(request, allowing).Allows == Verdict.Holds && Evaluator.Evaluate(request, refusing).Allows == Verdict.Fails;
            Assert.False(isNew, $"{request.Caller} {request.Action} {request.Resource} {string.Join(' ', request.Context.Select(pair => $"{pair.Key}={string.Join('+', pair.Value)}"))}");
        }
    }
}
