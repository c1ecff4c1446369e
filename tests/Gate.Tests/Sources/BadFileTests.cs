using Platform.Gate.Sources;

namespace Gate.Tests.Sources;

public sealed class BadFileTests
{
    [Theory]
    [InlineData("", "stack.json is empty. ")]
    [InlineData(" \n\t", "stack.json is empty. ")]
    [InlineData("Resources:\n  - no", "stack.json is not JSON: there is no object in it. ")]
    [InlineData("{ \"version\": 3,\n  oops }", "stack.json(2,3) is not JSON: 'o' is an invalid start of a property name. Expected a '\"'. ")]
    [InlineData("{ \"name\": \"app\", \"scripts\": {} }", "stack.json is JSON, but not what Pulumi writes: it has name, scripts. ")]
    [InlineData("{}", "stack.json is JSON, but not what Pulumi writes: it has no members. ")]
    [InlineData("{ \"version\": 3, \"deployment\": {\n \"resources\": [ { \"urn\": \"urn:pul", "stack.json is cut off: the JSON ends in the middle, on line 2. ")]
    [InlineData("{ \"version\": 3, \"deployment\": 7 }", "stack.json: deployment is not an object. ")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": {} } }", "stack.json: deployment.resources is not a list. ")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": [ 7 ] } }", "stack.json: deployment.resources[0] is not an object. ")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": [ {} ] } }", "stack.json: deployment.resources[0].urn is missing, which is not a URN")]
    [InlineData("{ \"version\": 3, \"deployment\": { \"resources\": [ { \"urn\": \"arn:aws:s3:::x\" } ] } }", "stack.json: deployment.resources[0].urn is `arn:aws:s3:::x`, which is not a URN")]
    [InlineData("{ \"steps\": [ { \"op\": \"create\" } ] }", "stack.json: steps[0].urn is missing, which is not a URN")]
    public void Says_what_is_wrong_and_where(string text, string message) =>
        Assert.StartsWith(message, Files.Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void Says_which_member_is_of_another_kind() =>
        Assert.StartsWith("stack.json: deployment.resources[0].dependencies is not of the kind Pulumi writes.", Files.Refusal(Files.Export(Files.Bucket(""" "dependencies": 7 """))), StringComparison.Ordinal);

    [Fact]
    public void Judges_properties_a_thousand_levels_deep_and_refuses_deeper_ones_by_name()
    {
        Assert.Single(Files.Read(Files.Export(Files.Bucket($$""" "inputs": {{Nested(1000)}} """))).Resources);
        Assert.Equal(
            "stack.json: the inputs of urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs cannot be read: The properties are nested deeper than 1000 levels.",
            Files.Refusal(Files.Export(Files.Bucket($$""" "inputs": {{Nested(1001)}} """))));
        Assert.Equal(
            "stack.json: the inputs of urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs cannot be read: The properties are nested deeper than 1000 levels.",
            Files.Refusal(Files.Export(Files.Bucket($$""" "inputs": {{Nested(200_000)}} """))));
    }

    [Fact]
    public void Refuses_a_path_a_directory_and_a_pattern_with_nothing_behind_them()
    {
        using var directory = new TemporaryDirectory();

        Assert.Equal(
            $"{directory.Path} has no .json, .jsonl or .ndjson file. Put files made by `pulumi stack export`, `pulumi preview --json`, or a log of engine events there.",
            Refusal(directory.Path));
        Assert.StartsWith($"{directory.Path}/none.json does not exist. ", Refusal($"{directory.Path}/none.json"), StringComparison.Ordinal);
        Assert.StartsWith($"{directory.Path}/*.json matches no file. ", Refusal($"{directory.Path}/*.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_every_file_of_a_directory_and_of_a_pattern_in_order()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("b.json", Files.Export(Files.Bucket("", "b")));
        directory.Write("a/a.json", Files.Export(Files.Bucket("", "a")));
        directory.Write("notes.txt", "not one");

        Assert.Equal(["a", "b"], Names(directory.Path));
        Assert.Equal(["a"], Names($"{directory.Path}/a/*.json"));
        Assert.Equal(["a", "b"], Names($"{directory.Path}/**/*.json"));
    }

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{}" + new string('}', levels - 1);

    private static string Refusal(string path) => Assert.Throws<InputException>(() => StackFile.Read(path, Files.NoEnvironment).ToList()).Message;

    private static IEnumerable<string> Names(string path) => StackFile.Read(path, Files.NoEnvironment).SelectMany(stack => stack.Resources).Select(resource => resource.Inputs.Name);
}
