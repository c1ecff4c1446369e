using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Protocol.Tests;

public sealed class PropertyWireTests
{
    [Property(Arbitrary = [typeof(PropertyValues)])]
    public bool Reads_back_what_it_wrote(PropertyMap bag) => PropertyValue.DeepEquals(bag, PropertyWire.Read(PropertyWire.Write(bag)));

    [Property(Arbitrary = [typeof(PropertyValues)])]
    public bool Writes_what_protobuf_itself_reads_as_the_same(PropertyMap bag)
    {
        var bytes = PropertyWire.Write(bag);
        return Struct.Parser.ParseFrom(bytes).ToByteString().Length == bytes.Length;
    }

    [Property(Arbitrary = [typeof(PropertyValues)])]
    public bool Passes_on_what_nobody_changed_byte_for_byte(PropertyMap bag)
    {
        var bytes = PropertyWire.Write(bag);
        var read = PropertyWire.Read(bytes);
        _ = read.Names.Count();
        return PropertyWire.Write(read) == bytes;
    }

    [Fact]
    public void Reads_what_protobuf_wrote()
    {
        var bag = new Struct
        {
            Fields =
            {
                ["text"] = Value.ForString("t"),
                ["number"] = Value.ForNumber(1.5),
                ["flag"] = Value.ForBool(true),
                ["none"] = Value.ForNull(),
                ["list"] = Value.ForList(Value.ForString("a"), Value.ForBool(false)),
                ["secret"] = Value.ForStruct(new Struct { Fields = { ["value"] = Value.ForString("hush"), [Signatures.Key] = Value.ForString(Signatures.Secret) } }),
                ["unknown"] = Value.ForString(Signatures.UnknownString),
            },
        };
        var read = PropertyWire.Read(bag.ToByteString());

        Assert.Equal("t", read["text"]!.Text);
        Assert.Equal(1.5, read["number"]!.Number);
        Assert.True(read["flag"]!.Bool);
        Assert.Equal(PropertyKind.Null, read["none"]!.Kind);
        Assert.Equal(["a", null], read["list"]!.List!.Select(element => element.Text));
        Assert.True(read["secret"]!.IsSecret);
        Assert.Equal("hush", read["secret"]!.Text);
        Assert.Equal(PropertyKind.Unknown, read["unknown"]!.Kind);
        Assert.Null(read["absent"]);
    }

    [Theory]
    [InlineData(PropertyWire.MaximumDepth, true)]
    [InlineData(PropertyWire.MaximumDepth + 1, false)]
    public void Bags_may_be_nested_so_deep_and_no_deeper(int depth, bool fits)
    {
        var bytes = PropertyWire.Write(Nested(depth, PropertyValue.Secret(PropertyValue.Of("deep"))));
        if (!fits)
        {
            var exception = Assert.Throws<PropertyFormatException>(() => PropertyWire.Read(bytes));
            Assert.Equal("The properties are nested deeper than 1000 levels.", exception.Message);
            return;
        }

        PropertyValue value = PropertyWire.Read(bytes);
        while (value.Map?["in"] is { } inner) value = inner;
        Assert.Equal("deep", value.Text);
    }

    [Fact]
    public void A_bag_deeper_than_any_stack_is_refused_and_not_a_crash()
    {
        var value = PropertyWire.Write(PropertyMap.Empty.With("x", PropertyValue.Null)).ToByteArray();
        var bag = Enumerable.Range(0, 10_000).Aggregate(value, (inner, _) => Wrap(inner));

        Assert.Throws<PropertyFormatException>(() => PropertyWire.Read(bag));
    }

    [Theory]
    [InlineData("0A")]
    [InlineData("0A05")]
    [InlineData("0A0412010261")]
    [InlineData("0A80808080808080808080808001")]
    [InlineData("0F")]
    [InlineData("0001")]
    [InlineData("0A030A01FF")]
    public void Bytes_that_are_no_bag_are_refused(string hex) =>
        Assert.Throws<PropertyFormatException>(() => PropertyWire.Read(Convert.FromHexString(hex)));

    [Property]
    public void Random_bytes_never_do_anything_but_read_or_refuse(byte[] bytes)
    {
        try
        {
            Walk(PropertyWire.Read(bytes));
        }
        catch (PropertyFormatException)
        {
            // The documented refusal.
        }
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_stands()
    {
        var first = PropertyWire.Write(PropertyMap.Empty.With("a", PropertyValue.Of(1)));
        var second = PropertyWire.Write(PropertyMap.Empty.With("a", PropertyValue.Of(2)));
        var read = PropertyWire.Read(ByteString.CopyFrom([.. first, .. second]));

        Assert.Single(read);
        Assert.Equal(2, read["a"]!.Number);
    }

    [Fact]
    public void An_unrecognised_signature_is_kept_as_it_is()
    {
        var bag = PropertyMap.Empty.With("odd", PropertyMap.Empty.With(Signatures.Key, PropertyValue.Of("new")).With("value", PropertyValue.Of(1)));

        Assert.Equal("new", PropertyWire.Read(PropertyWire.Write(bag))["odd"]!.Map![Signatures.Key]!.Text);
    }

    [Fact]
    public void Shows_no_secret_as_json()
    {
        var bag = PropertyMap.Empty.With("a", PropertyValue.Secret(PropertyValue.Of("hush"))).With("b", PropertyValue.Unknown);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) PropertyJson.Write(writer, bag);

        Assert.Equal("""{"a":"[secret]","b":"[unknown]"}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static PropertyMap Nested(int depth, PropertyValue innermost)
    {
        var value = PropertyMap.Empty.With("in", innermost);
        for (var i = 1; i < depth; i++) value = PropertyMap.Empty.With("in", value);
        return value;
    }

    private static byte[] Wrap(byte[] inner)
    {
        var value = new Value { StructValue = new Struct() }.ToByteArray().AsSpan(0, 1).ToArray();
        byte[] nested = [.. value, .. Length(inner.Length), .. inner];
        byte[] entry = [0x12, .. Length(nested.Length), .. nested];
        return [0x0A, .. Length(entry.Length), .. entry];
    }

    private static byte[] Length(int length)
    {
        using var stream = new MemoryStream();
        using var output = new CodedOutputStream(stream);
        output.WriteLength(length);
        output.Flush();
        return stream.ToArray();
    }

    private static void Walk(PropertyValue value)
    {
        foreach (var element in value.List ?? []) Walk(element);
        foreach (var (_, member) in value.Map ?? value.Fields ?? PropertyMap.Empty) Walk(member);
    }
}

public static class PropertyValues
{
    public static Arbitrary<PropertyMap> Maps() => Arb.From(Map(3).Resize(6));

    private static Gen<PropertyMap> Map(int depth) =>
        from names in Gen.Elements("a", "b", "c", "long name", "ünï").ListOf()
        from values in Value(depth - 1).ListOf(names.Count)
        select new PropertyMap(names.Zip(values).Select(pair => KeyValuePair.Create(pair.First, pair.Second)));

    private static Gen<PropertyValue> Value(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant(PropertyValue.Null),
            Gen.Constant(PropertyValue.Unknown),
            Gen.Elements(true, false).Select(PropertyValue.Of),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => PropertyValue.Of(number.Item)),
            Gen.Elements("", "text", "ß🙂", "true").Select(PropertyValue.Of));
        if (depth <= 0) return leaf;
        return Gen.OneOf(
            leaf,
            Value(depth - 1).ListOf().Select(PropertyValue.Of),
            Map(depth).Select(map => (PropertyValue)map),
            Value(depth - 1).Select(PropertyValue.Secret),
            Map(depth).Select(fields => PropertyValue.Special(PropertyKind.Asset, fields)));
    }
}
