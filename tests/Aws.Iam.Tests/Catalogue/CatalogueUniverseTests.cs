namespace Aws.Iam.Tests.Catalogue;

public sealed class CatalogueUniverseTests
{
    private static readonly PolicyDocument Wide = Allow("""["sqs:*Queue"]""");

    [Fact]
    public void Passes_when_only_actions_to_come_are_new()
    {
        var spelled = Allow("""["sqs:CreateQueue", "sqs:DeleteQueue", "sqs:PurgeQueue", "sqs:TagQueue", "sqs:UntagQueue"]""");

        Assert.Equal(Verdict.Fails, IamChecks.NoNewAccess(spelled, Wide).Verdict);
        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(spelled, Wide, ActionUniverse.Catalogue).Verdict);
    }

    [Fact]
    public void Shows_an_action_that_there_is()
    {
        var spelled = Allow("""["sqs:CreateQueue", "sqs:DeleteQueue", "sqs:TagQueue", "sqs:UntagQueue"]""");

        Assert.Equal("sqs:PurgeQueue", IamChecks.NoNewAccess(spelled, Wide, ActionUniverse.Catalogue).Witness?.Action);
    }

    [Theory]
    [InlineData("""["*"]""", """["s3:*"]""")]
    [InlineData("""["s3:*"]""", """["s3:Get*"]""")]
    [InlineData("""["*:*"]""", """["iam:*", "s3:*"]""")]
    public void Finds_what_a_wildcard_adds(string changed, string existing)
    {
        var result = IamChecks.NoNewAccess(Allow(existing), Allow(changed), ActionUniverse.Catalogue);

        Assert.NotNull(ActionCatalogue.Current.Find(result.Witness!.Action));
    }

    [Fact]
    public void Passes_when_nothing_but_another_spelling_is_new() =>
        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(Allow("""["SQS:Send*"]"""), Allow("""["sqs:sendmessage"]"""), ActionUniverse.Catalogue).Verdict);

    [Fact]
    public void Stays_unknown_where_a_part_is()
    {
        var open = Documents.WithUnknowns(PolicyKind.Identity, """{"Effect":"Allow","Action":"?unknown?","Resource":"*"}""");

        Assert.Equal(Verdict.Unknown, IamChecks.NoNewAccess(Allow("""["s3:GetObject"]"""), open, ActionUniverse.Catalogue).Verdict);
    }

    [Theory]
    [InlineData("""["s3:GetObject", "s3:ListBucket"]""", null)]
    [InlineData("""["s3:GetObject", "s3:PutBucketPolicy"]""", "s3:PutBucketPolicy")]
    [InlineData("""["sqs:*"]""", "sqs:AddPermission")]
    public void Proves_that_no_permissions_are_managed(string actions, string? witness)
    {
        var result = IamChecks.LevelsNotGranted([Allow(actions)], [AccessLevel.PermissionsManagement]);

        Assert.Equal((witness is null ? Verdict.Holds : Verdict.Fails, witness), (result.Verdict, result.Witness?.Action));
    }

    [Fact]
    public void Takes_denied_actions_of_a_level_into_account()
    {
        var denied = Documents.Identity(
            """{"Effect":"Allow","Action":"sqs:*","Resource":"*"}""",
            """{"Effect":"Deny","Action":["sqs:AddPermission", "sqs:RemovePermission", "sqs:SetQueueAttributes"],"Resource":"*"}""");

        Assert.Equal(Verdict.Holds, IamChecks.LevelsNotGranted([denied], [AccessLevel.PermissionsManagement]).Verdict);
    }

    private static PolicyDocument Allow(string actions) => Documents.Identity($$"""{"Effect":"Allow","Action":{{actions}},"Resource":"*"}""");
}
