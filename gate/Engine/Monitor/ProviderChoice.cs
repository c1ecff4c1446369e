using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Which provider manages a resource: the one it names, its parent's, or the default one of its package.</summary>
internal sealed class ProviderChoice(DefaultProviders defaults, ResourceTable resources)
{
    /// <summary>The provider reference of a resource: what it gives, else what its parent hands down; empty when that is nothing.</summary>
    /// <param name="given">The reference the resource gives.</param>
    /// <param name="package">The package of its type.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="managed">Whether it has a provider of its own; a local component only hands one down.</param>
    public static string Inherited(string given, string package, Registration? parent, bool managed)
    {
        if (given.Length > 0 || parent is null) return given;
        var ofParent = parent.ProviderReference;
        if (ofParent.Length > 0 && (!managed || PackageOf(ofParent) == package)) return ofParent;
        return managed ? parent.Providers.GetValueOrDefault(package, string.Empty) : string.Empty;
    }

    /// <summary>The provider of a reference; the package's default one when the reference is empty.</summary>
    public Registration Of(string owner, string reference, Package package)
    {
        if (reference.Length == 0) return defaults.Of(package);
        return ProviderReference.UrnOf(reference) is { } urn && resources.TryGet(urn, out var provider)
            ? provider
            : throw MonitorErrors.UnknownProvider(owner, reference);
    }

    private static string? PackageOf(string reference) =>
        ProviderReference.UrnOf(reference) is { } text && Urn.TryParse(text, out var urn) ? ProviderReference.PackageOf(urn.Type) : null;
}
