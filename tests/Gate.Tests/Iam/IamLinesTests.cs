using System.Text.Json.Nodes;
using Platform.Gate.Iam;

namespace Gate.Tests.Iam;

public sealed class IamLinesTests
{
    private const string Reader = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}""";
    private const string Writer = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::logs/*"}]}""";
    private const string OpenPart = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":{"__unknown":true}}]}""";

    private const string GitHubTrust = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},
        "Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"StringLike":{"token.actions.githubusercontent.com:sub":"SUBJECT"}}}]}
        """;

    [Fact]
    public async Task Says_which_contract_it_keeps() => Assert.Equal("iam-jsonl/1", (string?)(await AskAsync("""{"id":1,"op":"hello"}"""))["contract"]);

    [Theory]
    [InlineData("arn:aws:s3:::logs/a", "", "allowed")]
    [InlineData("arn:aws:s3:::other/a", "", "implicit-deny")]
    [InlineData("arn:aws:s3:::logs/a", ""","resourcePolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}""", "explicit-deny")]
    [InlineData("arn:aws:s3:::logs/a", ""","boundaryPolicies":[{"Version":"2012-10-17","Statement":[]}]""", "implicit-deny")]
    [InlineData("arn:aws:s3:::logs/a", ""","resourceAccount":"999999999999" """, "implicit-deny")]
    public async Task Decides_a_request(string resource, string more, string decision)
    {
        var answer = await AskAsync($$"""
            {"op":"evaluate","principal":"arn:aws:iam::123456789012:role/r","action":"s3:GetObject","resource":"{{resource}}","identityPolicies":[{{Reader}}]{{more}}}
            """);
        Assert.Equal(decision, (string?)answer["decision"]);
    }

    [Theory]
    [InlineData("203.0.113.7", "allowed")]
    [InlineData("198.51.100.1", "implicit-deny")]
    public async Task Takes_condition_keys_from_the_context(string address, string decision)
    {
        var answer = await AskAsync($$$"""
            {"op":"evaluate","principal":"arn:aws:iam::123456789012:role/r","action":"s3:GetObject","resource":"arn:aws:s3:::logs/a","context":{"aws:SourceIp":"{{{address}}}"},
             "identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"} } }]}]}
            """);
        Assert.Equal(decision, (string?)answer["decision"]);
    }

    [Fact]
    public async Task A_key_policy_must_allow_the_account_before_its_policies_count()
    {
        var answer = await AskAsync("""
            {"op":"evaluate","principal":"arn:aws:iam::123456789012:role/r","action":"kms:Decrypt","resource":"arn:aws:kms:eu-west-1:123456789012:key/k",
             "identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]}],"resourcePolicy":{"Version":"2012-10-17","Statement":[]}}
            """);
        Assert.Equal("implicit-deny", (string?)answer["decision"]);
    }

    [Fact]
    public async Task Shows_a_request_that_becomes_possible()
    {
        var answer = await AskAsync($$"""{"id":"q","op":"check-no-new-access","policyType":"identity","existing":{{Reader}},"new":{{Writer}}}""");
        Assert.Equal(("q", "fail", 0, "s3:PutObject"), ((string?)answer["id"], (string?)answer["verdict"], (int?)answer["statement"], (string?)answer["witness"]!["action"]));
        Assert.StartsWith("arn:aws:s3:::logs/", (string?)answer["witness"]!["resource"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proves_that_nothing_becomes_possible() =>
        Assert.Equal("pass", (string?)(await AskAsync($$"""{"op":"check-no-new-access","actionUniverse":"catalogue","existing":{{Writer}},"new":{{Reader}}}"""))["verdict"]);

    [Fact]
    public async Task Tells_whether_an_action_that_there_is_becomes_possible()
    {
        var queue = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":ACTIONS,"Resource":"*"}]}""";
        var (spelled, wide) = (queue.Replace("ACTIONS", "[\"sqs:ListQueues\",\"sqs:ListQueueTags\"]", StringComparison.Ordinal), queue.Replace("ACTIONS", "\"sqs:ListQueue*\"", StringComparison.Ordinal));
        var open = await AskAsync($$"""{"op":"check-no-new-access","existing":{{spelled}},"new":{{wide}}}""");
        var real = await AskAsync($$"""{"op":"check-no-new-access","actionUniverse":"catalogue","existing":{{spelled}},"new":{{wide}}}""");

        Assert.Equal(("fail", false, "pass"), ((string?)open["verdict"], (bool?)open["realizable"], (string?)real["verdict"]));
    }

    [Theory]
    [InlineData("""[{"accessLevels":["permissions-management"]}]""", "pass")]
    [InlineData("""[{"accessLevels":["write","tagging"]}]""", "fail")]
    [InlineData("""[{"accessLevels":["write"],"resources":["arn:aws:s3:::other/*"]}]""", "pass")]
    public async Task Tells_whether_a_level_of_access_is_granted(string access, string verdict) =>
        Assert.Equal(verdict, (string?)(await AskAsync($$"""{"op":"check-access-not-granted","policy":{{Writer}},"access":{{access}}}"""))["verdict"]);

    [Fact]
    public async Task Leaves_open_what_an_unknown_part_decides() =>
        Assert.Equal("unknown", (string?)(await AskAsync($$"""{"op":"check-no-new-access","existing":{{Reader}},"new":{{OpenPart}}}"""))["verdict"]);

    [Theory]
    [InlineData("""[{"actions":["s3:DeleteObject"]}]""", "pass")]
    [InlineData("""[{"actions":["s3:DeleteObject"]},{"actions":["s3:Put*"]}]""", "fail")]
    [InlineData("""[{"resources":["arn:aws:s3:::other/*"]}]""", "pass")]
    public async Task Tells_whether_any_of_it_is_granted(string access, string verdict) =>
        Assert.Equal(verdict, (string?)(await AskAsync($$"""{"op":"check-access-not-granted","policy":{{Writer}},"access":{{access}}}"""))["verdict"]);

    [Theory]
    [InlineData("\"*\"", "fail")]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""", "pass")]
    public async Task Tells_whether_strangers_come_in(string principal, string verdict)
    {
        var answer = await AskAsync($$"""
            {"op":"check-no-public-access","resourceType":"AWS::S3::Bucket","policy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]} }
            """);
        Assert.Equal(verdict, (string?)answer["verdict"]);
    }

    [Theory]
    [InlineData("repo:acme/shop:ref:refs/heads/main", "pass", null)]
    [InlineData("repo:acme*", "fail", "TRUST-GH-OWNER-PREFIX")]
    public async Task Tells_whom_a_role_trusts_at_GitHub(string subject, string verdict, string? code)
    {
        var policy = GitHubTrust.ReplaceLineEndings(string.Empty).Replace("SUBJECT", subject, StringComparison.Ordinal);
        var answer = await AskAsync($$"""{"op":"check-trust","provider":"github","expect":{"owner":"acme","repo":"shop"},"policy":{{policy}}}""");
        Assert.Equal(verdict, (string?)answer["verdict"]);
        if (code is not null) Assert.Contains(code, answer["findings"]!.AsArray().Select(finding => (string?)finding!["code"]));
    }

    [Fact]
    public async Task Finds_ways_to_more_rights()
    {
        var answer = await AskAsync("""{"op":"find-escalation","policies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"*"}]}]}""");
        var path = Assert.Single(answer["paths"]!.AsArray())!;
        Assert.Equal(("PE-IAM-08", "granted"), ((string?)path["id"], (string?)path["verdict"]));
    }

    [Fact]
    public async Task Reads_a_policy_inside_a_text_and_says_what_is_wrong_with_it_and_where()
    {
        var answer = await AskAsync("""{"op":"validate","policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"allow\",\n\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"}""");
        var finding = answer["findings"]!.AsArray().Single(one => (string?)one!["severity"] == "error")!;
        Assert.Equal(("INVALID_EFFECT", "Statement[0].Effect", 1), ((string?)finding["code"], (string?)finding["path"], (int?)finding["line"]));
    }

    [Theory]
    [InlineData("""{"id":7,"op":"dance"}""", "unknown op", 7)]
    [InlineData("""{"id":7,"op":"validate"}""", "The question has no `policy`.", 7)]
    [InlineData("""{"id":7,"op":"validate","policyType":"wish","policy":{}}""", "'wish' is not a type of policy: use identity, resource, trust, scp, rcp.", 7)]
    [InlineData("""{"id":7,"op":"check-access-not-granted","policy":{},"access":[]}""", "`access` is empty: name actions or resources, as in [{\"actions\": [\"s3:GetObject\"]}].", 7)]
    [InlineData("""{"id":7,"op":"evaluate","principal":"somebody","action":"s3:GetObject"}""", "'somebody' is not a principal: use an ARN, anonymous, service:NAME or federated:PROVIDER.", 7)]
    [InlineData("[]", "A question is a JSON object, such as {\"op\": \"validate\", \"policy\": {…}}.", null)]
    [InlineData("{", "The document is not JSON: it breaks off making sense at line 1, column 2.", null)]
    public async Task Says_what_is_wrong_with_a_question(string question, string problem, int? id)
    {
        var answer = await AskAsync(question);
        Assert.Equal((problem, id), ((string?)answer["error"], (int?)answer["id"]));
    }

    [Fact]
    public async Task Answers_every_line_also_after_one_that_it_cannot_read()
    {
        using var answers = new StringWriter();
        await IamLines.ServeAsync(new StringReader("nonsense\n\n{\"id\":2,\"op\":\"hello\"}\n"), answers, default);
        Assert.Equal(2, answers.ToString().TrimEnd().Split('\n').Length);
    }

    private static async Task<JsonNode> AskAsync(string question)
    {
        using var answers = new StringWriter();
        await IamLines.ServeAsync(new StringReader(question.ReplaceLineEndings(" ")), answers, default);
        return JsonNode.Parse(answers.ToString())!;
    }
}
