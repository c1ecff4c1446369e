using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>A kind of resource that a service has.</summary>
/// <param name="Name">Its name, such as <c>bucket</c>.</param>
/// <param name="Arn">The form of its ARNs, with <c>${…}</c> for the parts that vary.</param>
public sealed record CatalogueResourceType(string Name, string Arn)
{
    /// <summary>The ARNs there can be. Fields that a service leaves empty may hold anything else: the data is not exact about them.</summary>
    internal PatternUnion Arns => field ??= PatternUnion.Of(CatalogueText.Pattern(Arn));
}
