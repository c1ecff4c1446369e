namespace Pulumi.Aws.Generator.Schema;

/// <summary>Finds where each nested type is used, from the resources and functions down.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, EquatableArray<Property>> _types;
    private readonly Dictionary<string, Uses> _uses = [];

    private TypeUses(Dictionary<string, EquatableArray<Property>> types)
    {
        _types = types;
        foreach (var key in types.Keys) _uses[key] = Uses.None;
    }

    public static IReadOnlyDictionary<string, Uses> Of(
        IEnumerable<Resource> resources,
        IEnumerable<Function> functions,
        Dictionary<string, EquatableArray<Property>> types)
    {
        var uses = new TypeUses(types);
        foreach (var resource in resources)
        {
            uses.Visit(resource.Properties, Uses.View);
            if (!resource.ForPrograms) continue;
            uses.Visit(resource.Properties, Uses.ResourceArgs);
            uses.Visit(resource.Properties, Uses.ResourceOutput);
            if (!resource.IsProvider) uses.Visit(resource.Properties, Uses.ResourceState, isState: true);
        }

        foreach (var function in functions)
        {
            uses.Visit(function.Properties, Uses.FunctionArgs);
            uses.Visit(function.Properties, Uses.FunctionResult);
        }

        return uses._uses;
    }

    // The state of a resource has its outputs too; what a nested type has as part of the state is what it has as an input.
    private void Visit(EquatableArray<Property> properties, Uses use, bool isState = false)
    {
        foreach (var property in properties)
            if (isState ? !property.IsTwinOnly : Has(property, use))
                Visit(TakesInputs(use) ? property.Type : property.Type.Settled(), use);
    }

    private void Visit(Shape shape, Uses use)
    {
        switch (shape)
        {
            case Shape.ListOf list:
                Visit(list.Element, use);
                break;
            case Shape.MapOf map:
                Visit(map.Element, use);
                break;
            case Shape.UnionOf union:
                foreach (var member in union.Members) Visit(member, use);
                break;
            case Shape.Nested nested:
                Visit(nested, use);
                break;
        }
    }

    private void Visit(Shape.Nested nested, Uses use)
    {
        if (!_types.TryGetValue(nested.Key, out var properties)) throw new FormatException($"the type '{nested.Key}' is missing");
        if ((_uses[nested.Key] & use) != 0) return;
        _uses[nested.Key] |= use;
        Visit(properties, use);
    }

    private static bool TakesInputs(Uses use) => use is Uses.ResourceArgs or Uses.ResourceState or Uses.FunctionArgs;

    private static bool Has(Property property, Uses use) =>
        use == Uses.View || (TakesInputs(use) ? property.Input : property.Output) != Need.None;
}
