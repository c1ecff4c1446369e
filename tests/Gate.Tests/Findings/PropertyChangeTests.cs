using System.Text;
using Platform.Gate.Findings;
using Pulumi.Protocol;

namespace Gate.Tests.Findings;

public sealed class PropertyChangeTests
{
    [Theory]
    [InlineData("""{ "a": 1 }""", """{ "a": 1 }""", "")]
    [InlineData("""{ }""", """{ "a": { "b": 1 } }""", """a was not set, is now {"b":1}""")]
    [InlineData("""{ "a": { "b": 1, "c": 2 } }""", """{ "a": { "c": 3 } }""", "a.c was 2, is now 3\na.b was 1, is no longer set")]
    [InlineData("""{ "a": [ { "b": 1 }, 2 ] }""", """{ "a": [ { "b": 2 }, 2 ] }""", "a[0].b was 1, is now 2")]
    [InlineData("""{ "a": [ 1 ] }""", """{ "a": [ 1, 2 ] }""", "a was [1], is now [1,2]")]
    [InlineData("""{ "tags": { "aws:x": "1" } }""", """{ "tags": { "aws:x": "2" } }""", "tags[\"aws:x\"] was \"1\", is now \"2\"")]
    public void Tells_the_smallest_difference(string before, string after, string told) =>
        Assert.Equal(told, string.Join('\n', PropertyChange.Between(Bag(before), Bag(after))));

    [Fact]
    public void Does_not_tell_a_secret()
    {
        var before = new PropertyMap([new("password", PropertyValue.Secret(PropertyValue.Of("hunter2")))]);
        var after = new PropertyMap([new("password", PropertyValue.Secret(PropertyValue.Of("hunter3")))]);

        Assert.DoesNotContain("hunter", PropertyChange.Between(before, after).Single().ToString(), StringComparison.Ordinal);
    }

    private static PropertyMap Bag(string json) => PropertyJson.Parse(Encoding.UTF8.GetBytes(json)).Map!;
}
