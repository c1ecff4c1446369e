using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The outputs of a class of resources, looked up once per class.</summary>
internal sealed class OutputMembers
{
    private static readonly ConcurrentDictionary<Type, OutputMembers> Cache = new();

    private readonly Member[] _members;

    private OutputMembers(Type type) => _members = [.. Find(type)];

    public static OutputMembers Of(Type type) => Cache.GetOrAdd(type, static type => new(type));

    /// <summary>Gives each property an output that is told by the registration.</summary>
    public void Initialize(Resource resource, ResourceOutputs source)
    {
        foreach (var member in _members)
            member.Set.Invoke(resource, member.New.Invoke(source, member.Name));
    }

    /// <summary>What the properties hold, the URN left out.</summary>
    public IDictionary<string, object?> Read(Resource resource) => _members
        .Where(member => member.Property.Name != nameof(Resource.Urn))
        .ToDictionary(member => member.Name, member => member.Property.GetValue(resource));

    private static IEnumerable<Member> Find(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute) continue;
            var name = attribute.Name ?? property.Name;
            if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
                throw RunException.OutputsHaveIncorrectType([name]);

            // A private setter shows only on the class that declares it.
            var setter = property.DeclaringType!
                .GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)?
                .GetSetMethod(nonPublic: true)
                ?? throw new InvalidOperationException($"[Output] {type.FullName}.{property.Name} did not have a 'set' method");
            var constructor = property.PropertyType.GetConstructor(
                BindingFlags.NonPublic | BindingFlags.Instance, [typeof(IOutputSource), typeof(string)])!;
            yield return new(name, property, MethodInvoker.Create(setter), ConstructorInvoker.Create(constructor));
        }
    }

    private sealed record Member(string Name, PropertyInfo Property, MethodInvoker Set, ConstructorInvoker New);
}
