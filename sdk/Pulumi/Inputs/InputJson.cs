using System.Text.Json;

namespace Pulumi;

/// <summary>A JSON document given to a resource, as text or as a parsed document.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>An input of an undefined element.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>A document from its text.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>A parsed document.</summary>
    /// <param name="document">The document.</param>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>A parsed element.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <summary>A document from the text that an output will be.</summary>
    /// <param name="json">The output.</param>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonDocument.Parse(text).RootElement));

    /// <summary>A document that an output will be.</summary>
    /// <param name="document">The output.</param>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(parsed => parsed.RootElement));

    /// <summary>An element that an output will be.</summary>
    /// <param name="element">The output.</param>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
