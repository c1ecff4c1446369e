using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Reads a reference to a resource. When a class of resources is expected, one is made of that class, which reads its outputs from the
/// engine; else the reference stays a stand-in with a URN.
/// </summary>
internal sealed class ResourceConverter(Type type) : ValueConverter(type)
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (value.Kind is not PropertyKind.ResourceReference || value.Fields!["urn"]?.Text is not { } urn)
            return Fail(Type.FullName!, value, context, out converted, out error);
        converted = Type.IsAssignableFrom(typeof(DependencyResource)) ? new DependencyResource(urn) : Make(urn);
        return converted is not null || Fail(Type.FullName!, value, context, out converted, out error);
    }

    private Resource? Make(string urn)
    {
        if (!Protocol.Urn.TryParse(urn, out var parsed)) return null;
        foreach (var constructor in Type.GetConstructors(BindingFlags.Public | BindingFlags.Instance))
        {
            if (constructor.GetParameters() is not [{ ParameterType: var first }, .. var between, { ParameterType: var last }]) continue;
            if (first != typeof(string)) continue;
            ResourceOptions? options = last == typeof(CustomResourceOptions) ? new CustomResourceOptions { Urn = urn }
                : last == typeof(ComponentResourceOptions) ? new ComponentResourceOptions { Urn = urn }
                : null;
            if (options is null) continue;
            return (Resource)constructor.Invoke([parsed.Name, .. between.Select(_ => (object?)null), options]);
        }

        return null;
    }
}
