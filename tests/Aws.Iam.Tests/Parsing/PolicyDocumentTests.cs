namespace Aws.Iam.Tests.Parsing;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Reads_one_statement_and_one_text_as_lists_of_one()
    {
        var single = Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}""");
        var list = Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}""");

        Assert.Empty(single.Findings);
        Assert.Equal("Statement.Action", single.Statements[0].Action!.Values[0].Place.Path);
        Assert.Equal("Statement[0].Action[0]", list.Statements[0].Action!.Values[0].Place.Path);
        Assert.Equal(single.Statements[0].Action!.Values[0].Value, list.Statements[0].Action!.Values[0].Value);
    }

    [Fact]
    public void Says_on_which_line_and_column_something_stands()
    {
        var document = Parse("""
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Effect": "allow", "Action": "*", "Resource": "*" }
              ]
            }
            """);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("INVALID_EFFECT", "Statement[0].Effect", 4, 17), (finding.Code, finding.Place.Path, finding.Place.Line, finding.Place.Column));
        Assert.True(document.Statements[0].IsUnreadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"Statement\": [}")]
    [InlineData("{} {}")]
    [InlineData("{ /* why */ }")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Treats_what_is_no_json_as_unknown_and_says_so(string json)
    {
        var document = Parse(json);

        Assert.Equal("JSON_SYNTAX_ERROR", Assert.Single(document.Findings).Code);
        Assert.True(Assert.Single(document.Statements).IsUnreadable);
        Assert.False(document.IsValid);
    }

    [Theory]
    [InlineData("[]", "DATA_TYPE_MISMATCH")]
    [InlineData("null", "DATA_TYPE_MISMATCH")]
    [InlineData("{}", "MISSING_STATEMENT")]
    [InlineData("""{"statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""", "INVALID_POLICY_ELEMENT")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}],"Statement":[]}""", "JSON_SYNTAX_ERROR")]
    [InlineData("""{"Statement":[null]}""", "DATA_TYPE_MISMATCH")]
    [InlineData("""{"Statement":{"Action":"*","Resource":"*"}}""", "MISSING_EFFECT")]
    [InlineData("""{"Statement":{"Effect":"Allow","Resource":"*"}}""", "MISSING_ACTION")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*"}}""", "MISSING_RESOURCE")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}}""", "UNSUPPORTED_ELEMENT_COMBINATION")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}""", "UNSUPPORTED_PRINCIPAL")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Conditions":{}}}""", "INVALID_POLICY_ELEMENT")]
    public void Never_passes_over_what_it_cannot_understand(string json, string code)
    {
        var document = Parse(json);

        Assert.Contains(document.Findings, finding => finding.Code == code && finding.Severity == PolicyFindingSeverity.Error);
        Assert.Contains(document.Statements, statement => statement.IsUnreadable);
    }

    [Theory]
    [InlineData("\"Action\":[null]", "DATA_TYPE_MISMATCH")]
    [InlineData("\"Action\":7", "DATA_TYPE_MISMATCH")]
    [InlineData("\"Action\":\"a:b\",\"Action\":\"a:c\"", "JSON_SYNTAX_ERROR")]
    public void Leaves_an_element_open_that_has_a_mistake(string action, string code)
    {
        var document = Parse($$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow",{{action}},"Resource":"*"} }""");

        Assert.Equal(code, Assert.Single(document.Findings).Code);
        Assert.False(document.Statements[0].Action!.IsComplete);
        Assert.False(document.Statements[0].IsUnreadable);
    }

    [Fact]
    public void Rejects_condition_keys_that_differ_only_in_case()
    {
        var document = Parse("""
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"a:b","Resource":"*",
             "Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1","aws:sourcevpc":"vpc-2"}}}}
            """);

        Assert.Equal("DUPLICATE_KEYS_WITH_DIFFERENT_CASE", Assert.Single(document.Findings).Code);
        Assert.False(Assert.Single(document.Statements[0].Conditions).IsComplete);
    }

    [Fact]
    public void Reads_numbers_and_truth_values_of_conditions_as_their_text()
    {
        var document = Parse("""
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"a:b","Resource":"*",
             "Condition":{"Bool":{"aws:SecureTransport":true},"NumericLessThan":{"s3:max-keys":[10, 1.50]}}}}
            """);

        Assert.Empty(document.Findings);
        Assert.Equal(["true", "10", "1.50"], document.Statements[0].Conditions.SelectMany(condition => condition.Values).Select(value => value.Value));
        Assert.Equal("Statement.Condition.NumericLessThan[\"s3:max-keys\"][1]", document.Statements[0].Conditions[1].Values[1].Place.Path);
    }

    [Theory]
    [InlineData("stringEquals", "x", "INVALID_CONDITION_OPERATOR")]
    [InlineData("NullIfExists", "true", "NULL_WITH_IF_EXISTS")]
    [InlineData("NumericEquals", "many", "INVALID_CONDITION_DATA_TYPE")]
    [InlineData("IpAddress", "10.0.0.0/33", "INVALID_CONDITION_DATA_TYPE")]
    [InlineData("DateLessThan", "tomorrow", "INVALID_CONDITION_DATA_TYPE")]
    [InlineData("StringEquals", "${aws:username", "MISSING_BRACE_IN_VARIABLE")]
    public void Finds_mistakes_in_conditions(string operation, string value, string code)
    {
        var document = Parse($$"""
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"a:b","Resource":"*","Condition":{"{{operation}}":{"aws:x":"{{value}}"} } } }
            """);

        Assert.Equal(code, Assert.Single(document.Findings).Code);
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:role/*"}""", "UNSUPPORTED_WILDCARD_IN_PRINCIPAL")]
    [InlineData("""{"AWS":"123"}""", "INVALID_PRINCIPAL_FORMAT")]
    [InlineData("""{"Aws":"123456789012"}""", "INVALID_PRINCIPAL_KEY")]
    [InlineData("""{"Service":"ecs-tasks"}""", "INVALID_SERVICE_PRINCIPAL_FORMAT")]
    [InlineData("\"arn:aws:iam::123456789012:root\"", "INVALID_PRINCIPAL_FORMAT")]
    [InlineData("[\"*\"]", "DATA_TYPE_MISMATCH")]
    public void Finds_mistakes_in_principals(string principal, string code)
    {
        var document = PolicyDocument.Parse(
            $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"} }""", PolicyKind.Trust);

        Assert.Equal(code, Assert.Single(document.Findings).Code);
    }

    [Theory]
    [InlineData("""{"AWS":["123456789012","arn:aws:iam::123456789012:root"]}""")]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/deploy/me"}""")]
    [InlineData("""{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}""")]
    [InlineData("""{"Service":["ecs-tasks.amazonaws.com","lambda.amazonaws.com"]}""")]
    [InlineData("\"*\"")]
    public void Accepts_a_trust_policy_without_a_resource(string principal)
    {
        var document = PolicyDocument.Parse(
            $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"} }""", PolicyKind.Trust);

        Assert.Empty(document.Findings);
        Assert.False(document.HasUnknowns);
    }

    [Fact]
    public void Passes_over_a_byte_order_mark() =>
        Assert.Empty(PolicyDocument.Parse([0xEF, 0xBB, 0xBF, .. """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"""u8], PolicyKind.Identity).Findings);

    [Fact]
    public void Keeps_unknown_parts_of_a_tree_unknown()
    {
        var document = PolicyDocument.Parse(
            Object(
                ("Version", JsonTree.Of("2012-10-17")),
                ("Statement", JsonTree.Array(
                    Object(("Effect", JsonTree.Of("Allow")), ("Action", JsonTree.Array(JsonTree.Of("s3:GetObject"), JsonTree.Unknown)), ("Resource", JsonTree.Unknown)),
                    JsonTree.Unknown))),
            PolicyKind.Identity);

        Assert.Empty(document.Findings);
        Assert.False(document.Statements[0].Action!.IsComplete);
        Assert.Equal("s3:GetObject", Assert.Single(document.Statements[0].Action!.Values).Value);
        Assert.Empty(document.Statements[0].Resource!.Values);
        Assert.True(document.Statements[1].IsUnreadable);
    }

    [Fact]
    public void Never_shows_a_secret()
    {
        var document = PolicyDocument.Parse(
            JsonTree.Of("""{"Version":"2012-10-17","Statement":{"Effect":"hush","Hush":1,"Action":"hush","Resource":"hush","Condition":{"Hush":{"hush":"hush"}}}}""").AsSecret(),
            PolicyKind.Identity);

        Assert.NotEmpty(document.Findings);
        Assert.DoesNotContain("hush", string.Join('\n', document.Findings), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("[secret]", document.Statements[0].Action!.Values[0].ToString());
    }

    [Fact]
    public void Finds_the_json_inside_a_text_of_a_tree() =>
        Assert.Equal("s3:*", PolicyDocument.Parse(
            JsonTree.Of("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"""), PolicyKind.Identity)
            .Statements[0].Action!.Values[0].Value);

    private static PolicyDocument Parse(string json) => PolicyDocument.Parse(json, PolicyKind.Identity);

    private static JsonTree Object(params (string Name, JsonTree Value)[] members) =>
        JsonTree.Object(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
