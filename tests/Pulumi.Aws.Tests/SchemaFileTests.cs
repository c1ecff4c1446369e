using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pulumi.Aws.Tests;

public sealed partial class SchemaFileTests
{
    [Fact]
    public void Says_which_command_wrote_it() =>
        Assert.Equal(
            "Generated from @pulumi/aws 7.48.0 by `npm run extract --prefix scripts/aws-schema`; do not edit.",
            SchemaFiles.Aws.GetProperty("//").GetString());

    [Fact]
    public void Has_what_the_list_names_and_nothing_else()
    {
        Assert.Equal(Listed("program", "policy"), Names("resources"));
        Assert.Equal(Listed("function"), Names("functions"));
        foreach (var line in SchemaFiles.List.Where(line => line[0] != "function"))
            Assert.Equal(line[0], SchemaFiles.Aws.GetProperty("resources").GetProperty(line[1]).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("modules")]
    [InlineData("views")]
    [InlineData("resources")]
    [InlineData("functions")]
    [InlineData("types")]
    [InlineData("enums")]
    public void Is_sorted(string section) => Assert.Equal(Names(section).Order(StringComparer.Ordinal), Names(section));

    [Fact]
    public void Has_its_properties_sorted() =>
        Assert.All(
            SchemaFiles.Properties().GroupBy(property => property.Owner, property => property.Name),
            names => Assert.Equal(names.Order(StringComparer.Ordinal), names));

    [Fact]
    public void Holds_names_and_no_descriptions() =>
        Assert.All(
            SchemaFiles.Properties().SelectMany(property => Texts(property.Row)),
            text => Assert.True(Name().IsMatch(text) || text == "Managed by Pulumi", text));

    [Fact]
    public void Tells_every_number_of_a_program_apart()
    {
        var programs = SchemaFiles.Aws.GetProperty("resources").EnumerateObject()
            .Where(resource => resource.Value.GetProperty("kind").GetString() == "program")
            .Select(resource => resource.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(
            SchemaFiles.Properties().Where(property => programs.Contains(property.Owner)),
            property => property.Row.GetProperty("type").GetString()!.Contains("number", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Listed(params string[] kinds) =>
        SchemaFiles.List.Where(line => kinds.Contains(line[0])).Select(line => line[1]);

    private static IEnumerable<string> Names(string section) => SchemaFiles.Aws.GetProperty(section).EnumerateObject().Select(item => item.Name);

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    [GeneratedRegex("^[A-Za-z0-9_:/(),]+$")]
    private static partial Regex Name();
}
