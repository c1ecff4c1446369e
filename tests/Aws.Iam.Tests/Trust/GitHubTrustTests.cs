namespace Aws.Iam.Tests.Trust;

public sealed class GitHubTrustTests
{
    private const string Gh = GitHubToken.DefaultIssuer;
    private const string Aud = $"\"StringEquals\":{{\"{Gh}:aud\":\"sts.amazonaws.com\"}}";

    [Theory]
    [InlineData("StringEquals", "repo:octo-org/octo-repo:ref:refs/heads/main", "TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringEquals", "repo:octo-org@1/octo-repo@2:ref:refs/heads/main", "TRUST-GH-FORMAT")]
    [InlineData("StringEquals", "repo:octo-org/octo-repo:environment:prod", "TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:octo-org/octo-repo:*", "TRUST-GH-PULL-REQUEST TRUST-GH-ANY-BRANCH TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:octo-org/octo-repo:ref:refs/heads/*", "TRUST-GH-ANY-BRANCH TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:octo-org/octo-repo*", "TRUST-GH-REPO-PREFIX TRUST-GH-PULL-REQUEST TRUST-GH-ANY-BRANCH TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:octo-org/*", "TRUST-GH-ORG-WIDE TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:octo-org*", "TRUST-GH-OWNER-PREFIX TRUST-GH-ORG-WIDE")]
    [InlineData("StringLike", "repo:*", "TRUST-GH-ANY-REPO")]
    [InlineData("StringLike", "repo:*/octo-repo:ref:refs/heads/main", "TRUST-GH-ANY-REPO TRUST-GH-FORMAT")]
    [InlineData("StringLike", "*", "TRUST-GH-ANY-REPO TRUST-GH-CUSTOM-SUB")]
    [InlineData("StringLike", "*:octo-org/octo-repo:*", "TRUST-GH-CUSTOM-SUB TRUST-GH-PULL-REQUEST TRUST-GH-ANY-BRANCH TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringLike", "repo:*@1/*@2:ref:refs/heads/main", "TRUST-GH-FORMAT")]
    [InlineData("StringNotEquals", "repo:octo-org/evil:ref:refs/heads/main", "TRUST-GH-ANY-REPO TRUST-GH-CUSTOM-SUB")]
    [InlineData("ForAllValues:StringLike", "repo:octo-org/octo-repo:*", "TRUST-GH-PULL-REQUEST TRUST-GH-ANY-BRANCH TRUST-GH-NAME-ONLY TRUST-GH-FORMAT")]
    [InlineData("StringEquals", "repo:octo-org/octo-repo:*", "TRUST-GH-DEAD")]
    public void Says_who_else_gets_in(string operation, string subject, string codes)
    {
        var result = GitHubTrust.Check(Documents.Trust($$$"""
            {"Effect":"Allow","Principal":{"Federated":"{{{Documents.GitHub}}}"},"Action":"sts:AssumeRoleWithWebIdentity",
             "Condition":{"{{{operation}}}":{"{{{Gh}}}:sub":"{{{subject}}}"},"ForAnyValue:StringEquals":{"{{{Gh}}}:aud":"sts.amazonaws.com"} } }
            """));

        Assert.Equal(codes, string.Join(' ', result.Findings.Select(finding => finding.Code)));
        Assert.Equal(VerdictLogic.Of(!result.Findings.Any(finding => finding.Severity == TrustSeverity.Critical)), result.Verdict);
    }

    [Fact]
    public void Shows_a_token_that_gets_in_and_should_not()
    {
        var finding = Check($"\"StringLike\":{{\"{Gh}:sub\":\"repo:octo-org*\"}},{Aud}").Findings[0];

        Assert.StartsWith("repo:octo-org", finding.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("octo-org/", finding.Subject, StringComparison.Ordinal);
        Assert.Equal("Statement[0]", finding.Place.Path);
    }

    [Fact]
    public void Without_any_test_everybody_at_GitHub_gets_in()
    {
        var result = GitHubTrust.Check(Documents.Trust($$"""{"Effect":"Allow","Principal":{"Federated":"{{Documents.GitHub}}"},"Action":"sts:AssumeRoleWithWebIdentity"}"""));

        Assert.Equal(Verdict.Fails, result.Verdict);
        Assert.Equal(["TRUST-GH-ANY-REPO", "TRUST-GH-CUSTOM-SUB", "TRUST-GH-AUD"], result.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("repository_owner_id", "12345", Verdict.Holds)]
    [InlineData("repository_id", "12345", Verdict.Holds)]
    [InlineData("repository", "octo-org/octo-repo", Verdict.Holds)]
    [InlineData("ref", "refs/heads/main", Verdict.Fails)]
    [InlineData("workflow", "deploy", Verdict.Fails)]
    [InlineData("environment", "prod", Verdict.Fails)]
    public void Knows_which_claims_say_who(string claim, string value, Verdict expected) =>
        Assert.Equal(expected, Check($"\"StringEquals\":{{\"{Gh}:aud\":\"sts.amazonaws.com\",\"{Gh}:{claim}\":\"{value}\"}}").Verdict);

    [Theory]
    [InlineData("StringEquals", TrustSeverity.Low, Verdict.Holds)]
    [InlineData("StringEqualsIfExists", TrustSeverity.High, Verdict.Fails)]
    [InlineData("ForAllValues:StringEquals", TrustSeverity.High, Verdict.Fails)]
    public void A_claim_that_AWS_does_not_map_is_absent(string operation, TrustSeverity severity, Verdict expected)
    {
        var result = Check($"\"{operation}\":{{\"{Gh}:repository_owner\":\"octo-org\"}}");

        Assert.Equal(expected, result.Verdict);
        Assert.Equal(severity, result.Findings.Single(finding => finding.Code == "TRUST-GH-UNKNOWN-CLAIM").Severity);
        Assert.Equal(expected == Verdict.Holds, result.Findings.Any(finding => finding.Code == "TRUST-GH-DEAD"));
    }

    [Fact]
    public void The_audience_must_be_tested() =>
        Assert.Contains(Check($"\"StringEquals\":{{\"{Gh}:sub\":\"repo:o/r:ref:refs/heads/main\"}}").Findings, finding => finding.Code == "TRUST-GH-AUD");

    [Fact]
    public void A_deny_is_taken_into_account()
    {
        var allow = $$$"""{"Effect":"Allow","Principal":{"Federated":"{{{Documents.GitHub}}}"},"Action":"sts:AssumeRoleWithWebIdentity"}""";
        var deny = $$$"""{"Effect":"Deny","Principal":"*","Action":"sts:*","Condition":{"StringNotLike":{"{{{Gh}}}:sub":"repo:octo-org/octo-repo:*"} } }""";

        Assert.Equal(Verdict.Holds, GitHubTrust.Check(Documents.Trust(allow, deny)).Verdict);
    }

    [Fact]
    public void What_is_expected_can_be_said()
    {
        var policy = Documents.GitHubTrust($"\"StringLike\":{{\"{Gh}:sub\":\"repo:other-org/*\"}},{Aud}");

        Assert.Equal(Verdict.Holds, GitHubTrust.Check(policy).Verdict);
        Assert.Contains(GitHubTrust.Check(policy, new GitHubExpectation { Owner = "octo-org" }).Findings, finding => finding.Code == "TRUST-GH-ANY-REPO");
    }

    [Fact]
    public void Stays_open_while_the_subject_is_unknown()
    {
        var policy = Documents.WithUnknowns(PolicyKind.Trust, $$$"""{"Effect":"Allow","Principal":{"Federated":"{{{Documents.GitHub}}}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"{{{Gh}}}:sub":"?unknown?"} } }""");

        var result = GitHubTrust.Check(policy);
        Assert.Equal(Verdict.Unknown, result.Verdict);
        Assert.All(result.Findings, finding => Assert.Equal(Verdict.Unknown, finding.Verdict));
        Assert.Equal(Verdict.Unknown, GitHubTrust.CanAssume(policy, Token).Allows);
    }

    [Fact]
    public void A_provider_that_is_unknown_leaves_it_open()
    {
        var policy = Documents.WithUnknowns(PolicyKind.Trust, $$$"""{"Effect":"Allow","Principal":{"Federated":"?unknown?"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"{{{Gh}}}:sub":"repo:o/r:ref:refs/heads/main"} } }""");

        Assert.Equal(Verdict.Holds, GitHubTrust.Check(policy).Verdict);
        Assert.Equal(Verdict.Unknown, GitHubTrust.Check(policy).TrustsGitHub);
    }

    [Fact]
    public void Says_that_a_role_of_a_service_does_not_trust_GitHub()
    {
        var result = GitHubTrust.Check(Documents.Trust("""{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}"""));

        Assert.Equal((Verdict.Holds, Verdict.Fails), (result.Verdict, result.TrustsGitHub));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Tells_which_jobs_can_assume_a_role()
    {
        var main = Documents.GitHubTrust($"\"StringEquals\":{{\"{Gh}:aud\":\"sts.amazonaws.com\",\"{Gh}:sub\":\"repo:octo-org/octo-repo:ref:refs/heads/main\"}}");
        var prod = Documents.GitHubTrust($"\"StringEquals\":{{\"{Gh}:environment\":\"prod\",\"{Gh}:repository_id\":\"2\"}}");

        Assert.Equal(Verdict.Holds, GitHubTrust.CanAssume(main, Token).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(main, Token with { Ref = "refs/heads/feature" }).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(main, Token with { IsPullRequest = true, Ref = "refs/pull/1/merge" }).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(main, Token with { Environment = "prod" }).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(main, Token with { Audience = "other" }).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(main, Token with { HasImmutableSubject = true, OwnerId = "1", RepositoryId = "2" }).Allows);
        Assert.Equal(Verdict.Unknown, GitHubTrust.CanAssume(prod, Token with { Environment = "prod" }).Allows);
        Assert.Equal(Verdict.Holds, GitHubTrust.CanAssume(prod, Token with { Environment = "prod", RepositoryId = "2" }).Allows);
        Assert.Equal(Verdict.Fails, GitHubTrust.CanAssume(prod, Token with { RepositoryId = "2" }).Allows);
    }

    [Theory]
    [InlineData(null, false, "repo:octo-org/octo-repo:ref:refs/heads/main")]
    [InlineData(null, true, "repo:octo-org/octo-repo:pull_request")]
    [InlineData("a:b", true, "repo:octo-org/octo-repo:environment:a%3Ab")]
    public void Makes_the_subject_as_GitHub_does(string? environment, bool isPullRequest, string subject) =>
        Assert.Equal(subject, (Token with { Environment = environment, IsPullRequest = isPullRequest }).Subject);

    private static GitHubToken Token => new() { Owner = "octo-org", Repository = "octo-repo" };

    private static TrustResult Check(string condition) => GitHubTrust.Check(Documents.GitHubTrust(condition));
}
