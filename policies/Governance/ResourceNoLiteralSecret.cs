using Platform.Policies.Secrets;
using Pulumi.Protocol;

namespace Platform.Policies.Governance;

/// <summary>No property holds a literal credential.</summary>
/// <remarks>
/// A credential in a property stands in the program, in the state and often in the resource, in clear text. What has the form of a
/// known kind of credential counts, anywhere in the properties; values that are marked as secret are left to the policies of their
/// resources.
/// </remarks>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/secrets/"/>
[Policy("resource-no-literal-secret", Severity.Critical,
    Remediation = "Mark the value as a secret, and keep it in the configuration or in Secrets Manager.")]
public sealed class ResourceNoLiteralSecret : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:ssm:Parameter, properties: { name: region, value: eu-west-1 } }"),
        Bad("web: { type: aws:ssm:Parameter, properties: { name: key, value: AKIAIOSFODNN7EXAMPLE } }"),
    ];

    private const int Deepest = 32;

    // Nearly every resource of every stack comes through here and holds none, so the place is only looked for when there is one.
    protected override Truth Holds(AnyResourceView resource) =>
        MayHold(resource.Resource.Properties, Deepest) ? Search(resource.Node, Deepest) : Truth.True;

    private static bool MayHold(PropertyValue value, int depth)
    {
        if (depth == 0 || value.IsSecret) return false;
        if (value.Text is { } text) return SecretPatterns.Find(text) is not null;
        foreach (var (_, member) in value.Map ?? PropertyMap.Empty)
        {
            if (MayHold(member, depth - 1)) return true;
        }

        foreach (var element in value.List ?? [])
        {
            if (MayHold(element, depth - 1)) return true;
        }

        return false;
    }

    // An unknown value says nothing: there would be no resource about which anything could be said.
    private static Truth Search(Node node, int depth)
    {
        if (depth == 0 || node.IsSecret || node.Known is not { } value) return Truth.True;
        if (value.Text is { } text)
            return SecretPatterns.Find(text) is { } kind ? Truth.False.At(node, "nothing secret", $"{kind} in clear text") : Truth.True;

        var truth = Truth.True;
        if (value.Map is not null)
        {
            foreach (var member in node.Members()) truth &= Search(member.Value, depth - 1);
        }
        else if (value.List is not null)
        {
            foreach (var element in node.Elements()) truth &= Search(element, depth - 1);
        }

        return truth;
    }
}
