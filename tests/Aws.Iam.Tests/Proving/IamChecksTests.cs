namespace Aws.Iam.Tests.Proving;

public sealed class IamChecksTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}/*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}/x"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}/*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}/*"}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NumericLessThan":{"s3:max-keys":10}}}""", """{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NumericLessThanEquals":{"s3:max-keys":9}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NumericLessThan":{"s3:max-keys":10}}}""", """{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NumericLessThanEquals":{"s3:max-keys":10}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.112.0/23"}}}""", """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.112.0/24","203.0.113.0/24"]}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":true}}}""", """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":true}}}""", Verdict.Fails)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true}}}""", """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:SecureTransport":true}}}""", Verdict.Holds)]
    [InlineData("""{"Effect":"Allow","Action":["s3:Get*","s3:Put*"],"Resource":"*"}""", """{"Effect":"Allow","Action":"s3:?et*","Resource":"*"}""", Verdict.Fails)]
    public void Tells_whether_a_change_adds_access(string existing, string changed, Verdict expected)
    {
        var result = IamChecks.NoNewAccess(Documents.Identity(existing), Documents.Identity(changed));

        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Reason}");
        Assert.Equal(expected == Verdict.Fails, result.Witness is not null);
    }

    [Fact]
    public void Everyone_of_an_account_and_the_account_are_the_same()
    {
        var star = Documents.Resource("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalAccount":"123456789012"}}}""");
        var account = Documents.Resource("""{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}""");
        var role = Documents.Resource("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/*"}}}""");

        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(star, account).Verdict);
        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(account, star).Verdict);
        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(account, role).Verdict);
        Assert.Equal(Verdict.Fails, IamChecks.NoNewAccess(role, account).Verdict);
    }

    [Fact]
    public void Shows_the_request_and_the_statement_that_allows_it()
    {
        var result = IamChecks.AccessNotGranted(
            [Documents.Identity("""{"Effect":"Allow","Action":"ec2:*","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:PutBucketPolicy","Resource":"arn:aws:s3:::vault","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}}""")],
            ["s3:PutBucketPolicy"]);

        Assert.Equal(("s3:PutBucketPolicy", "arn:aws:s3:::vault", 1), (result.Witness!.Action, result.Witness.Resource, result.Statement));
        Assert.Equal(["vpc-1"], result.Witness.Context["aws:SourceVpc"]);
    }

    [Theory]
    [InlineData("s3:PutObject", "s3:GetObject", Verdict.Holds)]
    [InlineData("s3:PutObject", "s3:*", Verdict.Unknown)]
    [InlineData("s3:PutObject", "s3:Put*", Verdict.Unknown)]
    public void Decides_what_it_can_about_an_unknown_resource(string sensitive, string granted, Verdict expected) =>
        Assert.Equal(expected, IamChecks.AccessNotGranted(
            [Documents.WithUnknowns(PolicyKind.Identity, $$"""{"Effect":"Allow","Action":"{{granted}}","Resource":"?unknown?"}""")], [sensitive], ["arn:aws:s3:::vault/*"]).Verdict);

    [Fact]
    public void A_boundary_caps_what_is_granted()
    {
        var all = Documents.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""");
        var boundary = Documents.Identity("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""");

        Assert.Equal(Verdict.Fails, IamChecks.AccessNotGranted([all], ["iam:CreateUser"]).Verdict);
        Assert.Equal(Verdict.Holds, IamChecks.AccessNotGranted([all], ["iam:CreateUser"], boundary: boundary).Verdict);
    }

    [Theory]
    [InlineData("\"Principal\":\"*\"", "", Verdict.Fails)]
    [InlineData("\"Principal\":{\"AWS\":\"123456789012\"}", "", Verdict.Holds)]
    [InlineData("\"NotPrincipal\":{\"AWS\":\"123456789012\"}", "", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringLike\":{\"aws:PrincipalOrgID\":\"o-*\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringEqualsIfExists\":{\"aws:PrincipalOrgID\":\"o-abc\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:SourceVpce\":\"?unknown?\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringLike\":{\"aws:SourceVpce\":\"?unknown?\"}", Verdict.Unknown)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::123456789012:role/*\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/admin\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:*:*:mine\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:::mine-*\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudfront::123456789012:distribution/E*\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"IpAddress\":{\"aws:SourceIp\":[\"0.0.0.0/1\",\"128.0.0.0/1\"]}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"aws:UserAgent\":\"secret\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringLike\":{\"aws:userid\":\"AROAEXAMPLEEXAMPLE12:*\"}", Verdict.Holds)]
    [InlineData("\"Principal\":\"*\"", "\"StringNotEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}", Verdict.Fails)]
    [InlineData("\"Principal\":\"*\"", "\"StringEquals\":{\"kms:CallerAccount\":\"123456789012\",\"kms:ViaService\":\"s3.eu-west-1.amazonaws.com\"}", Verdict.Holds)]
    [InlineData("\"Principal\":{\"Service\":\"cloudtrail.amazonaws.com\"}", "", Verdict.Holds)]
    public void Tells_whether_a_stranger_gets_in(string principal, string condition, Verdict expected)
    {
        var block = condition.Length == 0 ? "" : ",\"Condition\":{" + condition + "}";
        var document = Documents.WithUnknowns(PolicyKind.Resource, """{"Effect":"Allow",""" + principal + ""","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*" """ + block + "}");

        var result = IamChecks.NoPublicAccess(document);
        Assert.True(expected == result.Verdict, $"{result.Verdict}: {result.Reason}");
    }

    [Fact]
    public void A_deny_for_everyone_else_closes_an_open_allow()
    {
        const string Open = """{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}""";

        Assert.Equal(Verdict.Holds, IamChecks.NoPublicAccess(Documents.Resource(Open, """{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-abc"}}}""")).Verdict);
        Assert.Equal(Verdict.Fails, IamChecks.NoPublicAccess(Documents.Resource(Open, """{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:SourceVpce":"vpce-1"},"Null":{"aws:SourceVpce":"false"}}}""")).Verdict);
    }

    [Theory]
    [InlineData(PolicyKind.Resource, "sns.amazonaws.com", "", Verdict.Fails)]
    [InlineData(PolicyKind.Resource, "sns.amazonaws.com", "\"ArnEquals\":{\"aws:SourceArn\":\"arn:aws:sns:eu-west-1:123456789012:t\"}", Verdict.Holds)]
    [InlineData(PolicyKind.Resource, "sns.amazonaws.com", "\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}", Verdict.Holds)]
    [InlineData(PolicyKind.Resource, "sns.amazonaws.com", "\"StringEqualsIfExists\":{\"aws:SourceAccount\":\"123456789012\"}", Verdict.Fails)]
    [InlineData(PolicyKind.Resource, "s3.amazonaws.com", "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:::logs-*\"}", Verdict.Fails)]
    [InlineData(PolicyKind.Resource, "logdelivery.elasticloadbalancing.amazonaws.com", "", Verdict.Holds)]
    [InlineData(PolicyKind.Trust, "ecs-tasks.amazonaws.com", "", Verdict.Holds)]
    [InlineData(PolicyKind.Trust, "config.amazonaws.com", "", Verdict.Fails)]
    public void Tells_whether_a_service_acts_for_strangers(PolicyKind kind, string service, string condition, Verdict expected)
    {
        var block = condition.Length == 0 ? "" : ",\"Condition\":{" + condition + "}";
        var resource = kind == PolicyKind.Resource ? ",\"Resource\":\"*\"" : "";
        var document = Documents.Read(kind, "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"" + service + "\"},\"Action\":\"sts:AssumeRole\"" + resource + block + "}");

        Assert.Equal(expected, IamChecks.NoConfusedDeputy(document).Verdict);
    }

    [Fact]
    public void Never_shows_a_secret()
    {
        var document = PolicyDocument.Parse(JsonTree.Of("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::hush"}}""").AsSecret(), PolicyKind.Resource);

        var result = IamChecks.NoPublicAccess(document);
        Assert.Equal((Verdict.Fails, null), (result.Verdict, result.Witness));
        Assert.DoesNotContain("hush", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_on_hostile_policies_without_a_wrong_proof()
    {
        var hostile = string.Join(',', Enumerable.Range(0, 40).Select(at => $"\"s3:*a*b*{(char)('a' + (at % 26))}*c*a*{at}*\""));
        var existing = Documents.Identity([.. Enumerable.Range(0, 100).Select(at => $$$"""{"Effect":"Deny","Action":["s3:*{{{at}}}*a*b*a*"],"Resource":"*","Condition":{"StringEquals":{"x:{{{at}}}":"a"},"StringLike":{"y:{{{at}}}":"*b*"} } }"""), """{"Effect":"Allow","Action":"*","Resource":"*"}"""]);

        var result = IamChecks.NoNewAccess(existing, Documents.Identity("""{"Effect":"Allow","Action":[""" + hostile + """],"Resource":"*"}"""));
        Assert.Equal(Verdict.Unknown, result.Verdict);
        Assert.Contains("budget", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_long_lists()
    {
        static string Buckets(int count) => string.Join(',', Enumerable.Range(0, count).Select(at => $"\"arn:aws:s3:::bucket-{at}/*\""));
        var many = Documents.Identity("""{"Effect":"Allow","Action":"s3:GetObject","Resource":[""" + Buckets(500) + "]}");
        var fewer = Documents.Identity("""{"Effect":"Allow","Action":"s3:GetObject","Resource":[""" + Buckets(499) + "]}");

        Assert.Equal(Verdict.Holds, IamChecks.NoNewAccess(many, fewer).Verdict);
        var result = IamChecks.NoNewAccess(fewer, many);
        Assert.StartsWith("arn:aws:s3:::bucket-499/", result.Witness!.Resource, StringComparison.Ordinal);
    }
}
