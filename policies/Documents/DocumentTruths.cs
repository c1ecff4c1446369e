using System.Runtime.CompilerServices;
using Aws.Iam;
using Pulumi.Protocol;

namespace Platform.Policies.Documents;

/// <summary>Asks policy documents: turns a property into a document, and the answer back into a truth about the property.</summary>
internal static class DocumentTruths
{
    private const int LongestShown = 80;

    // Many policies look at one document; it is read for the first of them, and forgotten together with the value it was read from.
    private static readonly ConditionalWeakTable<PropertyValue, Read> Documents = [];

    /// <summary>The document that stands at a place, as JSON text or as an object; what is unknown or secret in it stays so.</summary>
    public static PolicyDocument Document(this Node place, PolicyKind kind)
    {
        if (place.Known is not { } value) return PolicyDocument.Parse(Tree(place.Json()), kind);
        if (Documents.TryGetValue(value, out var read) && read.Kind == kind && read.IsSecret == place.IsSecret) return read.Document;
        var document = PolicyDocument.Parse(Tree(place.Json()), kind);
        Documents.AddOrUpdate(value, new(kind, place.IsSecret, document));
        return document;
    }

    /// <summary>Whether the document has nothing of what is asked for; the statements that have it are the evidence.</summary>
    /// <param name="place">Where the document stands. What is absent has nothing.</param>
    /// <param name="kind">What the document is attached to.</param>
    /// <param name="question">What must not be found.</param>
    /// <param name="expected">What a statement should be like instead.</param>
    public static Truth Lacks(this Node place, PolicyKind kind, Func<PolicyDocument, Answer> question, string expected)
    {
        if (!place.IsPresent || place.Known is { Text: "" }) return Truth.True;
        var answer = question(place.Document(kind));
        if (answer.Verdict == Verdict.Fails) return Truth.True;
        var root = place.Json();
        if (!root.IsPresent) return Truth.True;
        var outcome = answer.Verdict == Verdict.Holds ? Truth.False : Truth.Unknown;
        if (answer.Reasons.Count == 0) return outcome.At(root, expected);
        return answer.Reasons.Aggregate(Truth.True, (truth, reason) =>
        {
            var node = At(root, reason.Place);
            return truth & outcome.At(node, expected, Found(node, reason));
        });
    }

    /// <summary>The place inside a document.</summary>
    public static Node At(Node document, Place place)
    {
        try
        {
            return document.At(place.Path);
        }
        catch (FormatException)
        {
            // A member's name may hold quotes; the document as a whole is near enough.
            return document;
        }
    }

    private static string Found(Node node, Reason reason)
    {
        if (reason.Verdict == Verdict.Unknown) return node.IsUnknown ? node.Describe() : "known only in part";
        if (reason.Text.Length == 0 || node.IsSecret) return node.Describe();
        return reason.Text.Length <= LongestShown ? $"\"{reason.Text}\"" : $"\"{reason.Text[..LongestShown]}…\"";
    }

    private static JsonTree Tree(Node node) => node.Known is { } value ? Tree(value, node.IsSecret) : node.IsUnknown ? JsonTree.Unknown : JsonTree.Null;

    private static JsonTree Tree(PropertyValue value, bool isSecret)
    {
        var tree = value.Kind switch
        {
            PropertyKind.Null => JsonTree.Null,
            PropertyKind.Bool => JsonTree.Of(value.Bool!.Value),
            PropertyKind.Number => JsonTree.Of(value.Number!.Value),
            PropertyKind.String => JsonTree.Of(value.Text!),
            PropertyKind.List => JsonTree.Array(value.List!.Select(element => Tree(element, isSecret: false))),
            PropertyKind.Map => JsonTree.Object(value.Map!.Select(member => KeyValuePair.Create(member.Key, Tree(member.Value, isSecret: false)))),
            _ => JsonTree.Unknown,
        };
        return isSecret || value.IsSecret ? tree.AsSecret() : tree;
    }

    private sealed record Read(PolicyKind Kind, bool IsSecret, PolicyDocument Document);
}
