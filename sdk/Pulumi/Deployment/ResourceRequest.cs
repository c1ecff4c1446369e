namespace Pulumi;

/// <summary>A resource as its constructor asks for it.</summary>
internal sealed record ResourceRequest(
    Resource Resource, bool IsCustom, bool IsRemote, ResourceArgs Args, ResourceOptions Options, RegisterPackageRequest? Package)
{
    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();
}
