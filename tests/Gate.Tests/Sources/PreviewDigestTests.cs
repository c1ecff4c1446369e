using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Sources;

public sealed class PreviewDigestTests
{
    [Fact]
    public void Takes_the_new_state_of_what_the_plan_leaves()
    {
        var stack = Files.Read($$"""
            {
              "config": { "aws:region": "eu-west-1", "app:token": "[secret]" },
              "steps": [
                { "op": "create", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::new", "newState": {{Files.Bucket(""" "inputs": { "acl": "private" } """, "new")}} },
                { "op": "delete", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::old", "oldState": {{Files.Bucket("", "old")}} },
                { "op": "replace", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::moved", "newState": {{Files.Bucket(""" "inputs": { "acl": "a" } """, "moved")}} },
                { "op": "create-replacement", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::moved", "newState": {{Files.Bucket(""" "inputs": { "acl": "b" } """, "moved")}} },
                { "op": "delete-replaced", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::moved", "oldState": {{Files.Bucket("", "moved")}} }
              ],
              "duration": 12,
              "changeSummary": { "create": 1 }
            }
            """);

        Assert.Equal((SourceKind.Preview, true, null), (stack.Kind, stack.DryRun, stack.Failure));
        Assert.Equal(["new", "moved"], stack.Resources.Select(resource => resource.Inputs.Name));
        Assert.Equal("b", stack.Resources[1].Inputs.Properties["acl"]!.Text);
        Assert.Equal("eu-west-1", stack.Config["aws:region"]);
        Assert.Equal(["app:token"], stack.ConfigSecretKeys);
    }

    [Fact]
    public void Reads_sentinels_as_unknown_and_blinded_values_as_secret_unknowns()
    {
        var stack = Files.Read($$"""
            { "steps": [ { "op": "create", "urn": "urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs",
              "newState": {{Files.Bucket(""" "inputs": { "bucket": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "tags": { "token": "[secret]" } } """)}} } ] }
            """);

        var properties = stack.Resources.Single().Inputs.Properties;
        Assert.Equal(PropertyKind.Unknown, properties["bucket"]!.Kind);
        var token = properties["tags"]!.Map!["token"]!;
        Assert.Equal((true, PropertyKind.Unknown), (token.IsSecret, token.Kind));
        Assert.Equal(["stack.json does not hold 1 secret it mentions; what rests on them is undetermined."], stack.Notices);
    }

    [Fact]
    public void Says_that_a_failed_preview_does_not_show_all_of_the_stack()
    {
        var stack = Files.Read("""{ "steps": [], "diagnostics": [ { "severity": "error", "message": "<{%reset%}>no credentials<{%reset%}>\n" } ] }""");

        Assert.Equal("stack.json is of an operation that failed, so it does not show all of the stack: no credentials", stack.Failure);
    }

    [Fact]
    public void Says_that_resources_without_changes_are_left_out() =>
        Assert.Equal(
            ["stack.json leaves out resources that do not change. Run `pulumi preview --json --show-sames` to judge them too."],
            Files.Read("""{ "steps": [], "changeSummary": { "same": 7 } }""").Notices);

    [Fact]
    public void Skips_what_older_clis_print_around_the_json() =>
        Assert.Empty(Files.Read("warning: A new version of Pulumi is available.\n{ \"steps\": [] }\nfin").Resources);
}
