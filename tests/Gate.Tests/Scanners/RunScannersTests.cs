using Gate.Tests.Scanners.Image;

namespace Gate.Tests.Scanners;

/// <summary>What <c>gate run</c> does with the scanners of <c>gate.yaml</c>, as somebody would run it.</summary>
public sealed class RunScannersTests : IDisposable
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Compares_workflows_with_the_roles_of_the_projects()
    {
        Program("repo:us/app:environment:prod");
        Workflow("prod");
        var fits = await Tool.GateAsync(_directory.Path, "run");
        Assert.DoesNotContain("role-trust", fits.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("workflow-role-refused", fits.Output, StringComparison.Ordinal);

        Workflow("dev");
        var refused = await Tool.GateAsync(_directory.Path, "run");
        Assert.Contains("the role 'deploy' does not trust the job 'deploy', whose subject is repo:us/app:environment:dev", Unwrapped(refused), StringComparison.Ordinal);
        Assert.Contains("role-trust-unused", refused.Output, StringComparison.Ordinal);

        Program("repo:us/app:*");
        var open = await Tool.GateAsync(_directory.Path, "run");
        Assert.Contains("role-trust-deploy-open", open.Output, StringComparison.Ordinal);
        Assert.Equal(1, open.ExitCode);
    }

    [Fact]
    public async Task Says_where_to_name_the_repository_when_the_roles_name_several()
    {
        Program("repo:us/app:environment:prod", "repo:us/other:environment:prod");
        Workflow("prod");
        var run = await Tool.GateAsync(_directory.Path, "run");
        Assert.Contains("`repository` of `workflows` in gate.yaml", Unwrapped(run), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);

        GateFile("{ workflows: { repository: us/app } }");
        Assert.DoesNotContain("name no single repository", (await Tool.GateAsync(_directory.Path, "run")).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CRITICAL", "high", 1)]
    [InlineData("MEDIUM", "high", 0)]
    [InlineData("MEDIUM", "medium", 1)]
    public async Task Judges_the_image_that_the_file_names(string found, string threshold, int code)
    {
        await using var ecr = (await FakeEcr.StartAsync())
            .On("DescribeImages", $$"""{ "imageDetails": [ { "imageDigest": "{{Digest}}" } ] }""")
            .On("DescribeImageScanFindings", Scan(found));
        _directory.Write("gate.yaml", $"scanners: {{ image: {{ image: 'app@{Digest}', severity: {threshold}, maxAge: 100000, region: {FakeEcr.Region}, endpoint: '{ecr.Endpoint}' }} }}\n");
        var run = await RunAsync();
        Assert.True(code == run.ExitCode, run.All);
        Assert.Contains("CVE-2026-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_the_image_of_the_command_line_in_place_of_that_of_the_file()
    {
        await using var ecr = (await FakeEcr.StartAsync())
            .On("DescribeImages", $$"""{ "imageDetails": [ { "imageDigest": "{{Digest}}" } ] }""")
            .On("DescribeImageScanFindings", Scan("LOW"));
        _directory.Write("gate.yaml", $"scanners: {{ image: {{ maxAge: 100000, region: {FakeEcr.Region}, endpoint: '{ecr.Endpoint}' }} }}\n");
        Assert.Equal(0, (await RunAsync("--image", $"other@{Digest}")).ExitCode);
        Assert.All(ecr.Requests, request => Assert.Contains("\"other\"", request.Body, StringComparison.Ordinal));
        Assert.Contains("`image` names no image", (await RunAsync()).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("severity: grave", "`severity` of `image` is 'grave', expected low, medium, high or critical")]
    [InlineData("fixableOnly: perhaps", "`fixableOnly` of `image` is 'perhaps', expected true or false")]
    [InlineData("maxAge: -1", "`maxAge` of `image` is '-1', expected a number of days")]
    [InlineData("cvss: much", "`cvss` of `image` is 'much', expected a score such as 7.5")]
    public async Task Refuses_a_value_that_cannot_be(string setting, string says)
    {
        _directory.Write("gate.yaml", $"scanners: {{ image: {{ image: 'app:v1', region: {FakeEcr.Region}, {setting} }} }}\n");
        var run = await RunAsync();
        Assert.Contains(says, Unwrapped(run), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    private static string Scan(string severity) => $$"""
        { "imageScanStatus": { "status": "COMPLETE" },
          "imageScanFindings": { "imageScanCompletedAt": 1760000000, "vulnerabilitySourceUpdatedAt": 1760000000,
            "findings": [ { "name": "CVE-2026-1", "severity": "{{severity}}", "attributes": [ { "key": "package_name", "value": "zlib" }, { "key": "package_version", "value": "1.2" } ] } ] } }
        """;

    // The console breaks lines where they are full.
    private static string Unwrapped(Tool run) => System.Text.RegularExpressions.Regex.Replace(run.All, @"\s+", " ");

    private Task<Tool> RunAsync(params string[] arguments) => Tool.RunAsync(
        Path.Combine(AppContext.BaseDirectory, "gate"), _directory.Path, ["run", .. arguments],
        ("AWS_ACCESS_KEY_ID", FakeEcr.AccessKey), ("AWS_SECRET_ACCESS_KEY", FakeEcr.Secret), ("AWS_EC2_METADATA_DISABLED", "true"));

    private void GateFile(string scanners) => _directory.Write("gate.yaml", $"projects: [ {{ directory: infra, stacks: [prod] }} ]\nscanners: {scanners}\n");

    private void Program(params string[] subjects)
    {
        GateFile("{ workflows: }");
        _directory.Write("infra/Pulumi.prod.yaml", "config: {}\n");
        var roles = subjects.Select((subject, index) => $$"""
              {{(index == 0 ? "deploy" : $"role{index}")}}:
                type: aws:iam:Role
                properties:
                  name: {{(index == 0 ? "deploy" : $"role{index}")}}
                  assumeRolePolicy:
                    fn::toJSON:
                      Version: "2012-10-17"
                      Statement:
                        - Effect: Allow
                          Action: sts:AssumeRoleWithWebIdentity
                          Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
                          Condition:
                            StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
                            StringLike: { "token.actions.githubusercontent.com:sub": "{{subject}}" }
            """);
        _directory.Write("infra/Pulumi.yaml", $"name: app\nruntime: yaml\nresources:\n{string.Join('\n', roles)}\n");
    }

    private void Workflow(string environment) => _directory.Write(".github/workflows/w.yml", $$"""
        name: Deploy
        on: { push: { branches: [main] } }
        permissions: {}
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            environment: {{environment}}
            permissions: { id-token: write }
            steps:
              - run: gate run
              - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
                with: { role-to-assume: 'arn:aws:iam::111122223333:role/github/deploy' }
              - run: pulumi up --yes
        """);
}
