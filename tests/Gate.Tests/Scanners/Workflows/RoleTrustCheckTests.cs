using Platform.Gate.Findings;
using Platform.Gate.Scanners.Workflows;
using Platform.Gate.Scanners.Workflows.Roles;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;
using Resource = Pulumi.Policy.Resource;

namespace Gate.Tests.Scanners.Workflows;

public sealed class RoleTrustCheckTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Is_content_with_a_deployment_by_environment()
    {
        Workflow("push: { branches: [main] }", "environment: prod,");
        Assert.Empty(Check(Role("deploy", "repo:us/app:environment:prod")).Findings);
    }

    [Theory]
    [InlineData("push: { branches: [main] }", "", "repo:us/app:environment:prod", "repo:us/app:ref:refs/heads/main")]
    [InlineData("push: { branches: [main] }", "environment: dev,", "repo:us/app:environment:prod", "repo:us/app:environment:dev")]
    [InlineData("pull_request:", "", "repo:us/app:ref:refs/heads/main", "repo:us/app:pull_request")]
    [InlineData("push: { branches: ['release/**'] }", "", "repo:us/app:ref:refs/heads/main", null)]
    public void Complains_about_a_job_that_its_role_does_not_trust(string trigger, string environment, string trusted, string? subject)
    {
        Workflow(trigger, environment);
        var findings = Check(Role("deploy", trusted)).Findings;
        if (subject is null)
        {
            // No branch is known that the filter lets through, so there is nothing to compare.
            Assert.DoesNotContain(findings, finding => finding.Policy == "workflow-role-refused");
            return;
        }

        var refused = Assert.Single(findings, finding => finding.Policy == "workflow-role-refused");
        Assert.Equal($"the role 'deploy' does not trust the job 'deploy', whose subject is {subject}", refused.Message);
        Assert.Equal((".github/workflows/w.yml", "jobs.deploy.steps[0].with.role-to-assume"), (refused.Position!.File, refused.Path));
        Assert.Single(findings, finding => finding.Policy == "role-trust-unused");
    }

    [Theory]
    [InlineData("push:", "repo:us/app:ref:refs/heads/release")]
    [InlineData("push: { branches: ['release/**'] }", "repo:us/app:ref:refs/heads/release/1")]
    [InlineData("push: { tags: ['v*'] }", "repo:us/app:ref:refs/tags/v*")]
    [InlineData("workflow_dispatch:", "repo:us/app:ref:refs/heads/anything")]
    [InlineData("schedule: [ { cron: '0 0 * * *' } ]", "repo:us/app:ref:refs/heads/main")]
    [InlineData("release:", "repo:us/app:ref:refs/tags/*")]
    public void Takes_the_branches_that_the_policy_names_for_possible(string trigger, string trusted)
    {
        Workflow(trigger);
        Assert.Empty(Check(Role("deploy", trusted)).Findings);
    }

    [Theory]
    [InlineData("repo:us/app:*", "a pull request of us/app can assume the role 'deploy', which deploys")]
    [InlineData("repo:us/app:pull_request", "a pull request of us/app can assume the role 'deploy', which deploys")]
    [InlineData("repo:us/app:ref:refs/heads/*", "any branch of us/app can assume the role 'deploy', which deploys")]
    public void Blocks_a_deploy_role_that_a_pull_request_or_any_branch_can_assume(string trusted, string message)
    {
        Workflow("push: { branches: [main] }");
        var open = Assert.Single(Check(Role("deploy", trusted)).Findings, finding => finding.Policy == "role-trust-deploy-open");
        Assert.Equal((message, true, "deploy"), (open.Message, open.Blocks, open.Resource!.Name));
    }

    [Fact]
    public void Leaves_a_role_that_only_previews_open_to_pull_requests()
    {
        Workflow("pull_request:", run: "pulumi preview");
        Assert.Empty(Check(Role("deploy", "repo:us/app:pull_request")).Findings);
    }

    [Fact]
    public void Understands_subjects_with_numbers()
    {
        Workflow("push: { branches: [main] }", "environment: prod,");
        Assert.Empty(Check(Role("deploy", "repo:us@12/app@34:environment:prod", extra: ", \"token.actions.githubusercontent.com:repository_id\": \"34\"")).Findings);
    }

    [Fact]
    public void Tells_of_a_role_that_no_workflow_assumes()
    {
        Workflow("push: { branches: [main] }", "environment: prod,");
        var unused = Assert.Single(Check(Role("deploy", "repo:us/app:environment:prod"), Role("forgotten", "repo:us/app:environment:prod")).Findings);
        Assert.Equal(("role-trust-unused", "forgotten", "app/prod"), (unused.Policy, unused.Resource!.Name, unused.Source));
    }

    [Fact]
    public void Lets_an_expression_mean_any_role_until_the_configuration_says_which()
    {
        Workflow("push: { branches: [main] }", role: "${{ vars.ROLE }}");
        var role = Role("deploy", "repo:us/app:ref:refs/heads/*");
        Assert.Empty(Check(role).Findings);
        var settings = new PropertyMap([new("roles", PropertyJson.Parse("""{ "${{ vars.ROLE }}": "deploy" }"""u8))]);
        var configuration = new Dictionary<string, PolicyConfiguration> { ["workflow-role-refused"] = new(EnforcementLevel.Advisory, settings) };
        Assert.Equal("role-trust-deploy-open", Assert.Single(Check([role], configuration: configuration).Findings).Policy);
    }

    [Fact]
    public void Asks_for_the_repository_when_the_policies_name_several()
    {
        Workflow("push: { branches: [main] }");
        GivenRole[] roles = [Role("deploy", "repo:us/app:ref:refs/heads/main"), Role("other", "repo:us/other:ref:refs/heads/main")];
        Assert.Contains("--repository OWNER/NAME", Assert.Single(Check(roles).Failures), StringComparison.Ordinal);
        Assert.Equal("other", Assert.Single(Check(roles, repository: "us/app").Findings).Resource!.Name);
    }

    [Fact]
    public void Says_that_there_was_nothing_to_compare()
    {
        Workflow("push:");
        Assert.Single(Check().Notices);
    }

    private sealed record GivenRole(string Name, string Trust);

    private static GivenRole Role(string name, string subject, string extra = "") => new(name, $$"""
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
          "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
          "Condition": { "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com"{{extra}} }, "StringLike": { "token.actions.githubusercontent.com:sub": "{{subject}}" } } } ] }
        """);

    private void Workflow(string trigger, string environment = "", string role = "arn:aws:iam::111122223333:role/github/deploy", string run = "pulumi up --yes") =>
        _directory.Write(".github/workflows/w.yml", $$"""
            name: Deploy
            on: { {{trigger}} }
            jobs:
              deploy: { {{environment}} runs-on: ubuntu-24.04, steps: [ { uses: aws-actions/configure-aws-credentials@v6, with: { role-to-assume: '{{role}}' } }, { run: '{{run}}' } ] }
            """);

    private Judgement Check(params GivenRole[] roles) => Check(roles, null);

    private Judgement Check(GivenRole[] roles, string? repository = null, IReadOnlyDictionary<string, PolicyConfiguration>? configuration = null) =>
        RoleTrustCheck.Run(Repository.Read(_directory.Path), [new()
        {
            Project = "app",
            Stack = "prod",
            Kind = SourceKind.Preview,
            Resources = [.. roles.Select(Resource)],
        }], repository, configuration);

    private static StackResource Resource(GivenRole role)
    {
        var inputs = new PropertyMap([new("name", PropertyValue.Of(role.Name)), new("assumeRolePolicy", PropertyValue.Of(role.Trust))]);
        return new()
        {
            Inputs = new Resource { Urn = $"urn:pulumi:prod::app::aws:iam/role:Role::{role.Name}", Type = "aws:iam/role:Role", Name = role.Name, Properties = inputs },
            AllInputs = inputs,
            Outputs = inputs,
            Custom = true,
        };
    }
}
