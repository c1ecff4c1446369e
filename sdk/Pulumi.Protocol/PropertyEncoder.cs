namespace Pulumi.Protocol;

/// <summary>Encodes bags and values, from their end to their beginning.</summary>
internal static class PropertyEncoder
{
    public static void Members(BackwardWriter writer, PropertyMap map)
    {
        if (map.Raw is { } raw)
        {
            writer.Bytes(raw.Span);
            return;
        }

        var members = map.Members;
        for (var i = members.Length - 1; i >= 0; i--) Entry(writer, members[i].Key, members[i].Value);
    }

    private static void Entry(BackwardWriter writer, string name, PropertyValue value)
    {
        var end = writer.Position;
        var endOfValue = writer.Position;
        Value(writer, value);
        writer.Prefix(2, endOfValue);
        Text(writer, 1, name);
        writer.Prefix(1, end);
    }

    private static void Text(BackwardWriter writer, int field, string text)
    {
        var end = writer.Position;
        writer.Text(text);
        writer.Prefix(field, end);
    }

    public static void Value(BackwardWriter writer, PropertyValue value)
    {
        if (value.IsSecret)
        {
            Signed(writer, Signatures.Secret, () => Entry(writer, "value", value.Plain));
            return;
        }

        switch (value.Kind)
        {
            case PropertyKind.Null:
                writer.Varint(0);
                writer.Tag(1, (int)WireType.Varint);
                break;
            case PropertyKind.Bool:
                writer.Varint(value.Bool!.Value ? 1u : 0u);
                writer.Tag(4, (int)WireType.Varint);
                break;
            case PropertyKind.Number:
                writer.Double(value.Number!.Value);
                writer.Tag(2, (int)WireType.Fixed64);
                break;
            case PropertyKind.String:
                Text(writer, 3, value.Text!);
                break;
            case PropertyKind.Unknown:
                Text(writer, 3, Signatures.UnknownString);
                break;
            case PropertyKind.List:
                List(writer, value.List!);
                break;
            case PropertyKind.Map:
                var end = writer.Position;
                Members(writer, value.Map!);
                writer.Prefix(5, end);
                break;
            default:
                Signed(writer, PropertyValue.SpecialValue.SignatureOf(value.Kind), () => Members(writer, value.Fields!));
                break;
        }
    }

    private static void List(BackwardWriter writer, IReadOnlyList<PropertyValue> elements)
    {
        var end = writer.Position;
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var endOfElement = writer.Position;
            Value(writer, elements[i]);
            writer.Prefix(1, endOfElement);
        }

        writer.Prefix(6, end);
    }

    private static void Signed(BackwardWriter writer, string signature, Action writeFields)
    {
        var end = writer.Position;
        writeFields();
        Entry(writer, Signatures.Key, PropertyValue.Of(signature));
        writer.Prefix(5, end);
    }
}
