using System.Globalization;
using System.Text;

namespace Pulumi.Protocol.Tests;

/// <summary>Names of members come out of a cache, which must never give one name for another.</summary>
public sealed class NamesTests
{
    [Fact]
    public void A_bag_has_its_own_names_however_many_others_were_read_before()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 5000; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"name{i}");
                Assert.Equal([name], Read(name).Names);
            }
        }
    }

    [Theory]
    [InlineData("größe")]
    [InlineData("")]
    [InlineData("a name that is far longer than those of any schema, so that it is not kept at all")]
    public void Any_text_can_be_a_name(string name)
    {
        Assert.Equal([name], Read(name).Names);
        Assert.Equal([name], Read(name).Names);
    }

    [Fact]
    public void Same_names_are_the_same_text() => Assert.Same(Read("bucket").Names.Single(), Read("bucket").Names.Single());

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(40)]
    public void Of_two_members_of_one_name_the_last_stands(int count)
    {
        var members = Enumerable.Range(0, count).Select(i => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"n{i}"), PropertyValue.Of(i))).ToList();
        members.Add(KeyValuePair.Create("n0", PropertyValue.Of(99)));
        var raw = members.SelectMany(member => PropertyWire.Write(new PropertyMap([member])).ToByteArray()).ToArray();

        var read = PropertyWire.Read(raw);

        Assert.Equal(count, read.Count);
        Assert.Equal(99, read["n0"]!.Number);
        Assert.Equal("n0", read.Names.First());
    }

    private static PropertyMap Read(string name)
    {
        var written = PropertyWire.Write(new PropertyMap([KeyValuePair.Create(name, PropertyValue.Of(true))])).ToByteArray();
        Assert.Contains(name, Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        return PropertyWire.Read(written);
    }
}
