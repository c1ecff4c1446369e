using System.Text;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Policy.Testing;

/// <summary>
/// <c>fn::toJSON</c> of a fixture: the text a program would hand over. As there, one unknown part makes the whole text unknown, and one
/// secret part the whole text secret.
/// </summary>
internal static class FixtureJson
{
    public static PropertyValue Of(PropertyValue value)
    {
        var isSecret = false;
        var plain = Plain(value, ref isSecret);
        var text = plain is null ? PropertyValue.Unknown : PropertyValue.Of(Write(plain));
        return isSecret ? PropertyValue.Secret(text) : text;
    }

    // Null when a part is unknown.
    private static PropertyValue? Plain(PropertyValue value, ref bool isSecret)
    {
        isSecret |= value.IsSecret;
        if (value.Kind == PropertyKind.Unknown) return null;
        if (value.List is { } list)
        {
            var elements = new List<PropertyValue>();
            foreach (var element in list)
            {
                if (Plain(element, ref isSecret) is not { } plain) return null;
                elements.Add(plain);
            }

            return PropertyValue.Of(elements);
        }

        if (value.Map is not { } map) return value.Plain;
        var members = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, member) in map)
        {
            if (Plain(member, ref isSecret) is not { } plain) return null;
            members.Add(new(name, plain));
        }

        return new PropertyMap(members);
    }

    private static string Write(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) PropertyJson.Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
