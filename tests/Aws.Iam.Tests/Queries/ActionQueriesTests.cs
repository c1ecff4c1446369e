namespace Aws.Iam.Tests.Queries;

public sealed class ActionQueriesTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"kms:*","Resource":"arn:aws:kms:eu-west-1:123456789012:key/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:*:*:key/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:123456789012:key/1234"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringLike":{"kms:ViaService":"*"}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"kms:DescribeKey","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Deny","Action":"kms:Decrypt","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"?unknown?"}""", Verdict.Unknown)]
    public void Tells_whether_an_action_is_granted_on_every_resource_of_a_kind(string statement, Verdict expected) =>
        Assert.Equal(expected, ActionQueries.GrantsOnEvery(Identity(statement), ["kms:Decrypt"], "kms", "key/*", "kms:ViaService").Verdict);

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::*/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::mine/*"}""", Verdict.Fails)]
    public void Takes_every_object_for_a_kind_of_resource(string statement, Verdict expected) =>
        Assert.Equal(expected, ActionQueries.GrantsOnEvery(Identity(statement), ["s3:GetObject"], "s3", "*/*").Verdict);

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::123456789012:user/a"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:Get*","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", Verdict.Fails)]
    public void Tells_whether_a_service_is_granted(string statement, Verdict expected) =>
        Assert.Equal(expected, ActionQueries.GrantsEveryActionOf(Identity(statement), "iam").Verdict);

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::mine"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"sqs:*","Resource":"*"}""", Verdict.Fails)]
    public void Tells_whether_a_service_is_granted_on_all_of_it(string statement, Verdict expected) =>
        Assert.Equal(expected, ActionQueries.GrantsAllOf(Identity(statement), "s3").Verdict);

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/a":"b"}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*","Condition":"?unknown?"}""", Verdict.Unknown)]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"arn:aws:iam::123456789012:user/a"}""", Verdict.Fails)]
    public void Tells_whether_anything_limits_a_grant(string statement, Verdict expected) =>
        Assert.Equal(expected, ActionQueries.GrantsWithoutLimit(Identity(statement), ["iam:CreateUser"]).Verdict);

    [Fact]
    public void Points_at_the_actions_and_shows_them()
    {
        var reason = Assert.Single(ActionQueries.Grants(Identity("""{"Effect":"Allow","Action":["s3:Get*","iam:CreateUser"],"Resource":"*"}"""), ["iam:CreateUser"]).Reasons);

        Assert.Equal(("Statement[0].Action", "s3:Get*, iam:CreateUser"), (reason.Place.Path, reason.Text));
    }

    private static PolicyDocument Identity(string statement) => Documents.WithUnknowns(PolicyKind.Identity, statement);
}
