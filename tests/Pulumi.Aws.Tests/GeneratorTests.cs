using Microsoft.CodeAnalysis;
using Pulumi.Aws.Generator;
using Snapshooter.Xunit;

namespace Pulumi.Aws.Tests;

public sealed class GeneratorTests
{
    [Theory]
    [InlineData("programs")]
    [InlineData("policies")]
    public void Writes_this_for_one_of_everything(string face)
    {
        var run = GeneratorRun.Of(SmallSchema.Text, face);

        Assert.Empty(run.Diagnostics);
        Snapshot.Match(run.Sources, $"small-schema-{face}");
    }

    [Fact]
    public void Does_nothing_again_while_the_schema_is_the_same()
    {
        var run = GeneratorRun.Of(SmallSchema.Text).Again(SmallSchema.Text);

        Assert.All(run.Reasons(AwsGenerator.ReadStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Writes_only_the_module_that_changed_again()
    {
        var run = GeneratorRun.Of(SmallSchema.Text).Again(SmallSchema.Text.Replace("\"age\"", "\"old\"", StringComparison.Ordinal));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged],
            run.Reasons(AwsGenerator.ModulesStep));
        Assert.Contains("Member<global::Pulumi.Policy.Value<double>>(\"old\")", run.Sources, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1: a value was expected")]
    [InlineData("[]", "line 1: an object was expected")]
    [InlineData("{\n  \"package\": {", "line 2: a name was expected")]
    [InlineData("{} {}", "line 1: the end was expected")]
    [InlineData("{\n  \"a\": \"b\n}", "line 2: '\"' was expected")]
    [InlineData("{ \"package\": {} }", "the object 'modules' is missing")]
    public void Names_what_is_wrong_with_a_schema(string schema, string message) =>
        Assert.Equal([$"error AWS0001: aws.json: {message}"], GeneratorRun.Of(schema).Diagnostics);

    [Theory]
    [InlineData("list(string", "'list(string' is no type")]
    [InlineData("set(string)", "'set(string)' is no type")]
    [InlineData("text", "'text' is no type")]
    [InlineData("ec2/Vpc", "the module 'ec2' has no name")]
    [InlineData("lb/Vpc", "the type 'lb/Vpc' is missing")]
    public void Names_a_type_that_is_none(string type, string message) =>
        Assert.Equal(
            [$"error AWS0001: aws.json: {message}"],
            GeneratorRun.Of(SmallSchema.Text.Replace("\"number\"", $"\"{type}\"", StringComparison.Ordinal)).Diagnostics);

    [Fact]
    public void Wants_to_know_which_face_to_write() =>
        Assert.Equal(["error AWS0002: AwsSchemaFace must be 'programs' or 'policies'"], GeneratorRun.Of(SmallSchema.Text, "").Diagnostics);
}
