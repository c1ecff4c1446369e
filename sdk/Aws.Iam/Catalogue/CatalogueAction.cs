namespace Aws.Iam;

/// <summary>An action of a service.</summary>
/// <param name="Service">The prefix of the service.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">What it does.</param>
/// <param name="ResourceTypes">The kinds of resource it can be limited to; none when it takes no resource.</param>
/// <param name="Keys">The condition keys it supports besides the global ones.</param>
public sealed record CatalogueAction(
    string Service, string Name, AccessLevel Level, IReadOnlyList<CatalogueResourceType> ResourceTypes, IReadOnlyList<CatalogueKey> Keys)
{
    /// <summary>The action as policies name it, such as <c>s3:GetObject</c>.</summary>
    public string FullName => $"{Service}:{Name}";

    /// <summary>Whether it takes no resource, so that <c>*</c> is the only one it can be granted on.</summary>
    public bool TakesNoResource => ResourceTypes.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => FullName;
}
