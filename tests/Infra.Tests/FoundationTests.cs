using System.Text.Json.Nodes;
using Platform.Gate.Sources;

namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class FoundationTests(Stacks stacks)
{
    private const string Issuer = "token.actions.githubusercontent.com";

    // What AWS takes for one policy, blanks not counted; the documents have none.
    private const int LongestPolicy = 6144;

    private StackSource Stack => stacks["foundation/prod"];

    [Theory]
    [InlineData("preview-pull-request", "pull_request", "StringLike", "refs/pull/*/merge")]
    [InlineData("preview-main", "ref:refs/heads/main", "StringEquals", "refs/heads/main")]
    [InlineData("image-push", "ref:refs/heads/main", "StringEquals", "refs/heads/main")]
    [InlineData("deploy", "environment:prod", "StringEquals", "refs/heads/main")]
    public void A_role_trusts_one_context_in_both_spellings_and_nothing_else(string role, string context, string refOperator, string reference)
    {
        var statement = Assert.Single(Stack.Inputs("aws:iam/role:Role", role)["assumeRolePolicy"].Statements());
        var expected = new JsonObject
        {
            ["StringEquals"] = new JsonObject
            {
                [$"{Issuer}:aud"] = new JsonArray("sts.amazonaws.com"),
                [$"{Issuer}:repository_id"] = new JsonArray("100000001"),
                [$"{Issuer}:sub"] = new JsonArray($"repo:platform/platform:{context}", $"repo:platform@200000002/platform@100000001:{context}"),
            },
        };
        if (refOperator != "StringEquals") expected[refOperator] = new JsonObject();
        expected[refOperator]![$"{Issuer}:ref"] = new JsonArray(reference);

        Assert.True(JsonNode.DeepEquals(expected, statement["Condition"]), statement["Condition"]!.ToJsonString());
        Assert.Equal("sts:AssumeRoleWithWebIdentity", Assert.Single(statement["Action"].Texts()));
    }

    [Fact]
    public void The_deploy_role_of_an_environment_cannot_be_taken_on_from_another()
    {
        var statement = Assert.Single(stacks["foundation/dev"].Inputs("aws:iam/role:Role", "deploy")["assumeRolePolicy"].Statements());
        Assert.All(statement["Condition"]!["StringEquals"]![$"{Issuer}:sub"].Texts(), subject => Assert.EndsWith(":environment:dev", subject, StringComparison.Ordinal));
    }

    [Fact]
    public void No_preview_reads_the_value_of_a_secret_or_an_object_outside_the_state()
    {
        var actions = RoleTable.Rows(Stack).Where(row => row.Role.StartsWith("preview-", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(actions, row => row.Action.StartsWith("secretsmanager:", StringComparison.Ordinal) || row.Action.StartsWith("ssm:", StringComparison.Ordinal));
        Assert.All(actions.Where(row => row.Action == "s3:GetObject"), row => Assert.EndsWith("/.pulumi/*", row.Resource, StringComparison.Ordinal));
        Assert.DoesNotContain(actions, row => row.Action.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_makes_roles_only_within_the_boundary_and_never_widens_one()
    {
        var rows = RoleTable.Rows(Stack).Where(row => row.Role == "deploy" && row.Action.StartsWith("iam:", StringComparison.Ordinal)).ToList();
        Assert.All(rows.Where(row => row.Action is "iam:CreateRole" or "iam:PutRolePolicy"), row =>
            Assert.Contains("iam:PermissionsBoundary = arn:aws:iam::123456789012:policy/service/service-boundary", row.Condition, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.True(row.Resource.Contains(":role/service/", StringComparison.Ordinal) || row.Resource.Contains(":role/aws-service-role/", StringComparison.Ordinal), row.Resource));
        Assert.DoesNotContain(rows, row => row.Action is "iam:DeleteRolePermissionsBoundary" or "iam:PutRolePermissionsBoundary" or "iam:UpdateAssumeRolePolicy" or "iam:AttachRolePolicy");
    }

    [Fact]
    public void No_policy_is_longer_than_AWS_takes() => Assert.All(
        Stack.Each("aws:iam/policy:Policy"),
        policy => Assert.True(((string)policy.Inputs["policy"]!).Length <= LongestPolicy, $"{policy.Name}: {((string)policy.Inputs["policy"]!).Length}"));

    [Fact]
    public void The_registry_is_private_immutable_scanned_and_encrypted()
    {
        var repository = Stack.Inputs("aws:ecr/repository:Repository", "service");
        Assert.Equal("IMMUTABLE", (string)repository["imageTagMutability"]!);
        Assert.True((bool)repository["imageScanningConfiguration"]!["scanOnPush"]!);
        Assert.Equal("KMS", (string)repository["encryptionConfigurations"]![0]!["encryptionType"]!);
        Assert.Empty(Stack.Each("aws:ecrpublic/repository:Repository"));
        Assert.True(Assert.Single(Stack.Resources, resource => resource.Inputs.Type == "aws:ecr/repository:Repository").Inputs.Options.Protect);
    }

    [Fact]
    public void Keys_rotate_and_services_use_them_for_this_account_only() => Assert.All(Stack.Each("aws:kms/key:Key"), key =>
    {
        Assert.True((bool)key.Inputs["enableKeyRotation"]!);
        Assert.All(key.Inputs["policy"].Statements().Where(statement => statement["Principal"]!["Service"] is not null), statement =>
            Assert.Contains("123456789012", statement["Condition"]!.ToJsonString(), StringComparison.Ordinal));
    });

    [Fact]
    public void The_log_bucket_is_closed_and_reached_over_TLS_only()
    {
        var block = Stack.Inputs("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "logs");
        Assert.All(new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" }, name => Assert.True((bool)block[name]!));
        var statements = Stack.Inputs("aws:s3/bucketPolicy:BucketPolicy", "logs")["policy"].Statements();
        var deny = Assert.Single(statements, statement => (string)statement["Effect"]! == "Deny");
        Assert.Equal("""{"Bool":{"aws:SecureTransport":["false"]}}""", deny["Condition"]!.ToJsonString());
        Assert.All(statements.Where(statement => statement != deny), statement => Assert.NotNull(statement["Principal"]!["Service"]));
    }
}
