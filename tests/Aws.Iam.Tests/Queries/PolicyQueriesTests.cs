namespace Aws.Iam.Tests.Queries;

public sealed class PolicyQueriesTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":["*:*"],"Resource":["*"]}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:*:*:*:*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":true}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","NotAction":"aws-portal:*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","NotAction":["iam:*","sts:*"],"Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::vault"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"?unknown?"}""", Verdict.Unknown)]
    [InlineData("""{"Effect":"Allow","Action":"?unknown?","Resource":"*"}""", Verdict.Unknown)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"?unknown?"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"?unknown?","Action":"*","Resource":"*"}""", Verdict.Unknown)]
    [InlineData("\"?unknown?\"", Verdict.Unknown)]
    public void Tells_whether_everything_is_granted(string statement, Verdict expected) =>
        Assert.Equal(expected, PolicyQueries.GrantsEverything(Identity(statement)).Verdict);

    [Fact]
    public void Gives_the_place_and_the_text_as_evidence()
    {
        var answer = PolicyQueries.GrantsEverything(Identity("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":["s3:Get*","*"],"Resource":"*"}"""));

        var reason = Assert.Single(answer.Reasons);
        Assert.Equal((1, "Statement[1].Action", "s3:Get*, *", false), (reason.Statement, reason.Place.Path, reason.Text, reason.IsConditional));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":["S3:*"],"Resource":"arn:aws:s3:::*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:eu-west-1:123456789012:*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::mine","arn:aws:s3:::mine/*"]}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"?unknown?"}""", Verdict.Unknown)]
    public void Tells_whether_a_whole_service_is_granted(string statement, Verdict expected) =>
        Assert.Equal(expected, PolicyQueries.GrantsWholeService(Identity(statement)).Verdict);

    [Fact]
    public void Names_the_service_granted_as_a_whole()
    {
        var reason = Assert.Single(PolicyQueries.GrantsWholeService(Identity("""{"Effect":"Allow","Action":["s3:GetObject","iam:*"],"Resource":"*"}""")).Reasons);

        Assert.Equal(("Statement[0].Action[1]", "iam:*"), (reason.Place.Path, reason.Text));
        Assert.Equal("The statement allows every action of iam on all its resources.", reason.Message);
    }

    [Fact]
    public void Tells_whether_every_action_of_a_service_is_granted_on_any_resource()
    {
        Assert.Equal(Verdict.Holds, PolicyQueries.GrantsEveryActionOfService(Identity("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::mine"}""")).Verdict);
        Assert.Equal(Verdict.Fails, PolicyQueries.GrantsEveryActionOfService(Identity("""{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}""")).Verdict);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}""")]
    public void A_key_policy_for_the_accounts_root_is_accepted(string statement)
    {
        var key = Documents.Resource(statement);

        Assert.Empty(key.Findings);
        Assert.All(
            [PolicyQueries.GrantsEverything(key), PolicyQueries.GrantsWholeService(key), PolicyQueries.NamesPublicPrincipal(key), PolicyQueries.GrantsOnEveryResource(key)],
            answer => Assert.Equal(Verdict.Fails, answer.Verdict));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:Pass*","Resource":"arn:aws:iam::123456789012:role/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:role/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringLike":{"iam:PassedToService":"*"}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringNotEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:passedtoservice":"ecs-tasks.amazonaws.com"}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEqualsIfExists":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/app-*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"?unknown?"}""", Verdict.Unknown)]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":"?unknown?"}""", Verdict.Unknown)]
    public void Tells_whether_any_role_can_be_passed(string statement, Verdict expected) =>
        Assert.Equal(expected, PolicyQueries.PassesAnyRole(Identity(statement)).Verdict);

    [Theory]
    [InlineData("\"Principal\":\"*\"", "", Verdict.Holds)]
    [InlineData("\"Principal\":{\"AWS\":[\"123456789012\",\"*\"]}", "", Verdict.Holds)]
    [InlineData("\"NotPrincipal\":{\"AWS\":\"123456789012\"}", "", Verdict.Holds)]
    [InlineData("\"Principal\":{\"AWS\":\"123456789012\"}", "", Verdict.Fails)]
    [InlineData("\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"}", "", Verdict.Fails)]
    [InlineData("\"Principal\":\"?unknown?\"", "", Verdict.Unknown)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:SourceVpce\":\"?unknown?\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringLike\":{\"aws:SourceVpce\":\"?unknown?\"}", Verdict.Unknown)]
    [InlineData("\"Principal\":\"*\"", "\"StringLike\":{\"aws:SourceVpce\":\"vpce-*\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringEqualsIfExists\":{\"aws:PrincipalOrgID\":\"o-abc\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"ForAllValues:StringEquals\":{\"aws:PrincipalOrgPaths\":\"o-abc/r-1/\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"ForAnyValue:StringLike\":{\"aws:PrincipalOrgPaths\":\"o-abc/r-1/*\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringNotEquals\":{\"aws:PrincipalAccount\":\"123456789012\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudfront::123456789012:distribution/*\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudfront::*:distribution/*\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"IpAddress\":{\"aws:SourceIp\":[\"203.0.113.0/24\",\"0.0.0.0/1\"]}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:UserAgent\":\"secret\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"Bool\":{\"aws:SecureTransport\":true}", Verdict.Holds)]
    public void Tells_whether_everyone_is_let_in(string principal, string condition, Verdict expected)
    {
        var block = condition.Length == 0 ? "" : ",\"Condition\":{" + condition + "}";
        var document = Documents.WithUnknowns(PolicyKind.Resource, """{"Effect":"Allow",""" + principal + ""","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*" """ + block + "}");

        Assert.Equal(expected, PolicyQueries.NamesPublicPrincipal(document).Verdict);
    }

    [Fact]
    public void A_star_is_fine_for_actions_that_take_no_resource()
    {
        Assert.Equal(Verdict.Fails, PolicyQueries.GrantsOnEveryResource(Identity("""{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}""")).Verdict);
        Assert.Equal(Verdict.Holds, PolicyQueries.GrantsOnEveryResource(Identity("""{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchGetImage"],"Resource":"*"}""")).Verdict);
    }

    [Fact]
    public void A_document_that_cannot_be_read_answers_nothing()
    {
        var document = PolicyDocument.Parse("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Why":"x"}]}""", PolicyKind.Identity);

        var answer = PolicyQueries.GrantsEverything(document);
        Assert.Equal((Verdict.Unknown, "The statement has an element that IAM does not know."), (answer.Verdict, Assert.Single(answer.Reasons).Message));
        Assert.Equal(Verdict.Unknown, PolicyQueries.PassesAnyRole(PolicyDocument.Parse(JsonTree.Unknown, PolicyKind.Identity)).Verdict);
    }

    private static PolicyDocument Identity(params string[] statements) => Documents.WithUnknowns(PolicyKind.Identity, statements);
}
