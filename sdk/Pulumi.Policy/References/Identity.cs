using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>What a resource is called by others.</summary>
/// <param name="Texts">The names that are known.</param>
/// <param name="IsUndecided">Whether it has names that are not.</param>
internal sealed record Identity(string[] Texts, bool IsUndecided)
{
    // A name without qualification counts only where the value is not an ARN.
    private static readonly string[] Names = ["arn", "id", "url", "name", "bucket", "family", "keyId", "repositoryUrl", "arnSuffix"];

    public static Identity Of(Resource resource)
    {
        var texts = new List<string>();
        var isUndecided = false;
        foreach (var name in Names)
        {
            if (resource.Properties[name] is not { } value) continue;
            if (value.Text is { } text) texts.Add(text);
            else isUndecided |= value.Kind == PropertyKind.Unknown;
        }

        return new([.. texts], isUndecided);
    }

    public bool Includes(string text) => Array.IndexOf(Texts, text) >= 0;
}
