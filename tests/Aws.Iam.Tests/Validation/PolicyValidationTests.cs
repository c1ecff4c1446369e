namespace Aws.Iam.Tests.Validation;

public sealed class PolicyValidationTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::reports","arn:aws:s3:::reports/*"]}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::reports","arn:aws:s3:::reports/*"]}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/web","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:123456789012:table/orders","Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["${aws:username}"]}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:*:*:instance/*","Condition":{"StringEquals":{"aws:ResourceTag/team":"web"}}}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"logs:CreateLogStream","Resource":"arn:aws:logs:eu-west-1:123456789012:log-group:/service/web:*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:eu-west-1:123456789012:key/*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:123456789012:orders","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}""")]
    public void Finds_nothing_wrong_with_good_statements(string statement) => Assert.Empty(PolicyValidation.Validate(Documents.Identity(statement)));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObjects","Resource":"*"}""", "Did you mean s3:GetObject?")]
    [InlineData("""{"Effect":"Allow","Action":"dynamdb:GetItem","Resource":"*"}""", "Did you mean dynamodb?")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"s3:prefx":"a"}}}""", "Did you mean s3:prefix?")]
    [InlineData("""{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"aws:SourceAcount":"123456789012"}}}""", "Did you mean aws:SourceAccount?")]
    public void Names_what_was_probably_meant(string statement, string hint) =>
        Assert.Contains(hint, Assert.Single(PolicyValidation.Validate(Documents.Identity(statement))).Message, StringComparison.Ordinal);

    [Fact]
    public void Tells_the_day_of_the_data_and_never_blocks_for_it()
    {
        var finding = Assert.Single(PolicyValidation.Validate(Documents.Identity("""{"Effect":"Allow","Action":"s3:GetThoughts","Resource":"*"}""")));

        Assert.Equal(PolicyFindingSeverity.Warning, finding.Severity);
        Assert.Contains($"unknown to the data of {ActionCatalogue.Current.Date:yyyy-MM-dd}", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Statement[0].Action", finding.Place.Path);
    }

    [Fact]
    public void Says_nothing_of_a_secret()
    {
        var document = PolicyDocument.Parse(
            JsonTree.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjects","Resource":"arn:aws:s3:eu:1:hunter2"}}""").AsSecret(), PolicyKind.Identity);

        Assert.All(PolicyValidation.Validate(document), finding => Assert.DoesNotContain("GetObjects", finding.Message + finding.Place.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_no_conclusion_from_what_is_unknown()
    {
        var document = Documents.WithUnknowns(PolicyKind.Identity, """{"Effect":"Allow","Action":["s3:ListBucket","?unknown?"],"Resource":["arn:aws:s3:::reports/*","?unknown?"]}""");

        Assert.Empty(PolicyValidation.Validate(document));
    }
}
