using Pulumi.Protocol;

namespace Pulumi.Policy.Tests;

public sealed class NodeTests
{
    [Theory]
    [InlineData("a.b[0].c")]
    [InlineData("tags[\"a.b\"]")]
    [InlineData("tags[\"say \\\"hi\\\"\"]")]
    [InlineData("list[12][3]")]
    public void Reads_back_the_path_it_tells(string path) => Assert.Equal(path, Nodes.Of("{}").At(path).Path);

    [Theory]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a[\"b")]
    public void Rejects_what_is_not_a_path(string path) => Assert.Throws<FormatException>(() => Nodes.Of("{}").At(path));

    [Fact]
    public void What_is_inside_an_unknown_is_unknown()
    {
        var node = Nodes.Of($$"""{ "a": "{{Signatures.UnknownString}}" }""").At("a.b[3].c");

        Assert.True(node.IsUnknown);
        Assert.Equal("a.b[3].c", node.Path);
    }

    [Fact]
    public void What_is_inside_something_absent_is_absent() => Assert.False(Nodes.Of("{}").At("a.b").IsPresent);

    [Fact]
    public void What_is_inside_a_secret_is_never_shown()
    {
        var resource = Nodes.Resource("{}") with
        {
            Properties = PropertyMap.Empty.With("auth", PropertyValue.Secret(PropertyMap.Empty.With("token", PropertyValue.Of("s3cr3t")))),
        };
        var node = Node.Of(resource).At("auth.token");

        Assert.Equal("a secret", node.Describe());
        Assert.True(AnyView.Of(node).AsText.Is("s3cr3t").IsTrue);
    }

    [Fact]
    public void Json_in_a_text_keeps_its_path_and_its_secrecy()
    {
        var resource = Nodes.Resource("{}") with
        {
            Properties = PropertyMap.Empty.With("doc", PropertyValue.Secret(PropertyValue.Of("""[{"image":"web"}]"""))),
        };
        var node = Node.Of(resource).Member("doc").Json().At("[0].image");

        Assert.Equal("doc[0].image", node.Path);
        Assert.Equal("a secret", node.Describe());
        Assert.True(AnyView.Of(node).AsText.Is("web").IsTrue);
    }

    [Fact]
    public void A_text_that_is_not_json_can_be_neither_confirmed_nor_denied()
    {
        var document = Nodes.Of("""{ "doc": "not json" }""").Member("doc").Json();

        Assert.True(AnyView.Of(document.Member("a")).AsText.Is("b").IsUnknown);
    }

    [Fact]
    public void A_single_value_stands_for_a_list_of_one() =>
        Assert.Equal(["one"], Nodes.Of("""{ "list": "one" }""").Member("list").Elements().Select(node => node.Known!.Text));

    [Fact]
    public void Texts_for_flags_and_numbers_are_taken_as_the_bridge_takes_them()
    {
        var node = Nodes.Of("""{ "flag": "true", "number": "8080" }""");

        Assert.True(AnyView.Of(node.Member("flag")).AsFlag.Is(true).IsTrue);
        Assert.True(AnyView.Of(node.Member("number")).AsNumber.IsAtLeast(8080).IsTrue);
    }

    [Fact]
    public void An_explicit_null_is_as_good_as_absent() => Assert.True(AnyView.Of(Nodes.Of("""{ "a": null }""").Member("a")).AsText.Or("x").Is("x").IsTrue);
}
