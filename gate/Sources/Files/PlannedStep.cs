using System.Text.Json;

namespace Platform.Gate.Sources;

/// <summary>A step of a plan: what happens to a resource, and what the resource is then.</summary>
internal sealed record PlannedStep(string Operation, string Urn, StateResource? Resource)
{
    /// <summary>Whether the resource exists once the plan is carried out.</summary>
    public bool IsOfThePlan => Operation is not ("delete" or "delete-replaced" or "discard" or "discard-replaced" or "remove-pending-replace");

    /// <summary>Reads a step.</summary>
    /// <param name="json">The step's object.</param>
    /// <param name="properties">What reads its bags.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="place">Where in the file, for messages.</param>
    /// <param name="stateMember">The member that holds the new state.</param>
    public static PlannedStep Parse(ReadOnlySpan<byte> json, StateProperties properties, string file, string place, string stateMember)
    {
        var (operation, urn) = (string.Empty, string.Empty);
        StateResource? resource = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw FileErrors.WrongMember(file, place, "an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && member == "op") operation = reader.GetString()!;
            if (reader.TokenType == JsonTokenType.String && member == "urn") urn = reader.GetString()!;
            var start = (int)reader.TokenStartIndex;
            var isState = member == stateMember && reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (isState) resource = StateResource.Parse(json[start..(int)reader.BytesConsumed], properties, file, $"{place}.{stateMember}");
        }

        if (!Pulumi.Protocol.Urn.TryParse(urn, out _)) throw FileErrors.BadUrn(file, place, urn.Length == 0 ? null : urn);
        return new PlannedStep(operation, urn, resource);
    }
}
