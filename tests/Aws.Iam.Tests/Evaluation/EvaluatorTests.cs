namespace Aws.Iam.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private const string Account = "123456789012";
    private const string User = $"arn:aws:iam::{Account}:user/me";
    private const string Role = $"arn:aws:iam::{Account}:role/team/app";
    private const string Session = $"arn:aws:sts::{Account}:assumed-role/app/now";

    [Theory]
    [InlineData("s3:GetObject", "S3:getobject", true)]
    [InlineData("s3:Get*", "s3:GetObject", true)]
    [InlineData("s3:Get*", "s3:PutObject", false)]
    [InlineData("s3:???Object", "s3:GetObject", true)]
    [InlineData("*", "new:Thing", true)]
    [InlineData("*:*", "new:Thing", true)]
    [InlineData("s3:*", "s3express:CreateSession", false)]
    public void Matches_actions_without_case(string pattern, string action, bool isAllowed) =>
        Assert.Equal(VerdictLogic.Of(isAllowed), Allows($$"""{"Effect":"Allow","Action":"{{pattern}}","Resource":"*"}""", action, "*"));

    [Fact]
    public void Never_relies_on_a_wildcard_in_the_service()
    {
        Assert.Equal(Verdict.Unknown, Allows("""{"Effect":"Allow","Action":"s*:GetObject","Resource":"*"}""", "s3:GetObject", "*"));
        Assert.Equal(Verdict.Fails, Allows("""{"Effect":"Allow","Action":"s*:GetObject","Resource":"*"}""", "ec2:RunInstances", "*"));
    }

    [Theory]
    [InlineData("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/a/b:c", true)]
    [InlineData("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket", false)]
    [InlineData("arn:aws:s3:::Bucket", "arn:aws:s3:::bucket", false)]
    [InlineData("arn:aws:sqs:*:123456789012:q", "arn:aws:sqs:eu-west-1:123456789012:q", true)]
    [InlineData("arn:aws:sqs:*:q", "arn:aws:sqs:eu-west-1:123456789012:q", null)]
    [InlineData("arn:aws:*", "arn:aws:s3:::b", null)]
    [InlineData("arn:aws:lambda:*:*:functi*:x", "arn:aws:lambda:eu-west-1:1:function:x", null)]
    [InlineData("arn:aws:s3:::${aws:PrincipalAccount}-logs", "arn:aws:s3:::123456789012-logs", true)]
    [InlineData("arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::me/x", false)]
    [InlineData("arn:aws:s3:::${aws:username, 'all'}/*", "arn:aws:s3:::all/x", true)]
    [InlineData("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/*", true)]
    [InlineData("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/x", false)]
    public void Matches_resources_field_by_field(string pattern, string resource, bool? isAllowed) =>
        Assert.Equal(
            isAllowed is { } known ? VerdictLogic.Of(known) : Verdict.Unknown,
            Allows($$"""{"Effect":"Allow","Action":"*","Resource":"{{pattern}}"}""", "x:Y", resource));

    [Theory]
    [InlineData("\"*\"", "anonymous", true)]
    [InlineData("""{"AWS":"*"}""", "anonymous", true)]
    [InlineData("""{"AWS":"123456789012"}""", User, true)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""", Session, true)]
    [InlineData("""{"AWS":"123456789012"}""", "arn:aws:iam::999999999999:user/me", false)]
    [InlineData("""{"AWS":"123456789012"}""", "anonymous", false)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:role/team/app"}""", Role, true)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:role/team/app"}""", Session, true)]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/app/now"}""", Role, false)]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/app/now"}""", Session, true)]
    [InlineData("""{"AWS":"AROAEXAMPLEEXAMPLE12"}""", Role, false)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:role/*"}""", Role, null)]
    [InlineData("""{"Service":"ecs-tasks.amazonaws.com"}""", "service:ecs-tasks.amazonaws.com", true)]
    [InlineData("""{"Service":"ecs-tasks.amazonaws.com"}""", User, false)]
    [InlineData("""{"CanonicalUser":"abc"}""", "canonical:abc", true)]
    public void Matches_principals(string principal, string caller, bool? isAllowed)
    {
        var document = Documents.Resource($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"*","Resource":"*"}""");

        var request = new Request { Caller = Caller.Parse(caller)!, Action = "x:Y", Resource = "arn:aws:x:::y" };
        Assert.Equal(isAllowed is { } known ? VerdictLogic.Of(known) : Verdict.Unknown, Evaluator.Evaluate(request, document).Allows);
    }

    [Fact]
    public void NotPrincipal_with_allow_includes_strangers()
    {
        var document = Documents.Resource("""{"Effect":"Allow","NotPrincipal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}""");

        Assert.Equal(Verdict.Holds, Evaluator.Evaluate(Ask("anonymous"), document).Allows);
        Assert.Equal(Verdict.Fails, Evaluator.Evaluate(Ask(User), document).Allows);
    }

    [Fact]
    public void NotAction_and_NotResource_match_the_rest()
    {
        const string Statement = """{"Effect":"Allow","NotAction":["iam:*","sts:*"],"NotResource":"arn:aws:s3:::vault*"}""";

        Assert.Equal(Verdict.Holds, Allows(Statement, "new:Thing", "*"));
        Assert.Equal(Verdict.Fails, Allows(Statement, "IAM:PassRole", "*"));
        Assert.Equal(Verdict.Fails, Allows(Statement, "s3:GetObject", "arn:aws:s3:::vault/x"));
    }

    [Fact]
    public void Leaves_open_NotResource_with_a_variable_that_has_no_value() =>
        Assert.Equal(Verdict.Unknown, Allows("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::${aws:username}"}""", "x:Y", "arn:aws:s3:::b"));

    [Fact]
    public void Reads_a_variable_as_plain_text_by_the_rules_of_2008()
    {
        var document = PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::${aws:username}"}}""", PolicyKind.Identity);

        Assert.Equal(Verdict.Holds, Evaluator.Evaluate(Ask(User) with { Resource = "arn:aws:s3:::${aws:username}" }, document).Allows);
    }

    [Fact]
    public void An_explicit_deny_wins_and_names_its_statement()
    {
        var document = Documents.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""", """{"Effect":"Deny","Action":"x:*","Resource":"*"}""");

        var evaluation = Evaluator.Evaluate(Ask(User), document);
        Assert.Equal((Decision.ExplicitDeny, 1), (evaluation.Decision, evaluation.Statement!.Index));
        Assert.Equal(Decision.Allowed, Evaluator.Evaluate(Ask(User) with { Action = "y:Z" }, document).Decision);
    }

    [Fact]
    public void An_unknown_deny_leaves_the_decision_open_but_not_always_the_access()
    {
        var document = Documents.WithUnknowns(PolicyKind.Identity,
            """{"Effect":"Allow","Action":"x:Y","Resource":"*"}""", """{"Effect":"Deny","Action":"?unknown?","Resource":"*"}""");

        Assert.Equal((Decision.Unknown, Verdict.Unknown), Both(Evaluator.Evaluate(Ask(User), document)));
        Assert.Equal((Decision.Unknown, Verdict.Fails), Both(Evaluator.Evaluate(Ask(User) with { Action = "y:Z" }, document)));
    }

    [Theory]
    [InlineData("\"?unknown?\"")]
    [InlineData("""{"Effect":"?unknown?","Action":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"?unknown?","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":["?unknown?"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::other","?unknown?"]}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":"?unknown?"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":"?unknown?"}}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalArn":"?unknown?"}}}""")]
    public void An_unknown_part_leaves_the_decision_open(string statement) =>
        Assert.Equal((Decision.Unknown, Verdict.Unknown), Both(Evaluator.Evaluate(Ask(User), Documents.WithUnknowns(PolicyKind.Identity, statement))));

    [Fact]
    public void A_known_entry_decides_beside_an_unknown_one() =>
        Assert.Equal(Decision.Allowed, Evaluator.Evaluate(Ask(User), Documents.WithUnknowns(
            PolicyKind.Identity, """{"Effect":"Allow","Action":["?unknown?","x:Y"],"Resource":["*","?unknown?"]}""")).Decision);

    [Fact]
    public void A_boundary_and_every_control_policy_must_allow_too()
    {
        var all = Documents.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""");
        var other = Documents.Identity("""{"Effect":"Allow","Action":"y:*","Resource":"*"}""");

        Assert.Equal(Decision.Allowed, Decide(User, new() { Identity = [all], Boundary = [all], ServiceControl = [[all], [other, all]] }));
        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Identity = [all], Boundary = [other] }));
        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Identity = [all], ServiceControl = [[all], [other]] }));
        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Identity = [all], Session = [other] }));
    }

    [Fact]
    public void A_resource_policy_that_names_the_caller_is_enough_in_its_account_and_not_across()
    {
        var user = Grants($$"""{"AWS":"{{User}}"}""");
        var none = Documents.Identity("""{"Effect":"Allow","Action":"y:*","Resource":"*"}""");

        Assert.Equal(Decision.Allowed, Decide(User, new() { Resource = user, ResourceAccount = Account }));
        Assert.Equal(Decision.Allowed, Decide(User, new() { Resource = user, Boundary = [none] }));
        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Resource = user, ResourceAccount = "999999999999" }));
        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Resource = Grants($$"""{"AWS":"{{Account}}"}""") }));
        Assert.Equal(Decision.Allowed, Decide(Role, new() { Resource = Grants($$"""{"AWS":"{{Role}}"}""") }));
        Assert.Equal(Decision.ImplicitDeny, Decide(Role, new() { Resource = Grants($$"""{"AWS":"{{Role}}"}"""), Boundary = [none] }));
    }

    [Fact]
    public void A_key_or_trust_policy_must_allow_the_caller_or_its_account()
    {
        var all = Documents.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""");

        Assert.Equal(Decision.ImplicitDeny, Decide(User, new() { Identity = [all], Resource = Grants("""{"AWS":"999999999999"}"""), ResourceMustAllow = true }));
        Assert.Equal(Decision.Allowed, Decide(User, new() { Identity = [all], Resource = Grants($$"""{"AWS":"{{Account}}"}"""), ResourceMustAllow = true }));
    }

    private static PolicyDocument Grants(string principal) => Documents.Resource($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"*","Resource":"*"}""");

    private static Decision Decide(string caller, PolicySet policies) => Evaluator.Evaluate(Ask(caller), policies).Decision;

    private static Request Ask(string caller) => new() { Caller = Caller.Parse(caller)!, Action = "x:Y", Resource = "arn:aws:x:::y" };

    private static (Decision Decision, Verdict Allows) Both(IamEvaluation evaluation) => (evaluation.Decision, evaluation.Allows);

    private static Verdict Allows(string statement, string action, string resource) =>
        Evaluator.Evaluate(new Request { Caller = Caller.Aws(User), Action = action, Resource = resource }, Documents.Identity(statement)).Allows;
}
