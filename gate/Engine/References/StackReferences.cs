using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Resolves references to other stacks: from the user's file, then from a sibling's preview; otherwise their outputs are unknown.</summary>
internal sealed class StackReferences(PreviewDeployment deployment)
{
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>What a reference gives: <c>name</c>, <c>outputs</c> and <c>secretOutputNames</c>.</summary>
    public async Task<PropertyMap> ResolveAsync(string reference)
    {
        var options = deployment.Options;
        var name = StackName.Parse(reference, options.Organization, deployment.Project.Name);
        var outputs = options.StackOutputs.Of(name) ?? (options.Siblings is null ? null : await options.Siblings(deployment.Stack, name).ConfigureAwait(false));
        if (outputs is null) deployment.Notices.UnresolvedStack(reference);
        return new PropertyMap([
            new("name", PropertyValue.Of(reference)),
            new("outputs", outputs ?? PropertyValue.Unknown),
            new("secretOutputNames", outputs is null ? PropertyValue.Unknown : SecretNames(outputs)),
        ]);
    }

    private static PropertyValue SecretNames(PropertyMap outputs) =>
        PropertyValue.Of(outputs.Where(output => PropertyTree.HasSecret(output.Value)).Select(output => PropertyValue.Of(output.Key)));
}
