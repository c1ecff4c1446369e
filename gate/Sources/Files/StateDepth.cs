using System.Text.Json;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>Refuses, by name, resources whose properties are nested so deep that reading them would overflow the stack.</summary>
internal static class StateDepth
{
    /// <summary>What a reader of one resource must bear: a bag of the greatest depth with each level wrapped, inside its resource.</summary>
    public const int Maximum = (2 * PropertyWire.MaximumDepth) + 2;

    public static void Check(ReadOnlySpan<byte> json, string file, string urn)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var member = string.Empty;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName) member = reader.GetString()!;
            if (reader.CurrentDepth >= Maximum)
                throw FileErrors.BadProperties(file, urn, member, $"The properties are nested deeper than {PropertyWire.MaximumDepth} levels.");
        }
    }
}
