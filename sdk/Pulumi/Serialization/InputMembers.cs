using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs of a class of arguments, looked up once per class.</summary>
internal sealed class InputMembers
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, InputMembers> Cache = new();

    private readonly string _typeName;
    private readonly (MemberInfo Member, InputAttribute Attribute)[] _members;

    private InputMembers(Type type)
    {
        _typeName = type.FullName ?? type.Name;
        _members = [.. Find(type)];
    }

    public static InputMembers Of(Type type) => Cache.GetOrAdd(type, static type => new(type));

    public IEnumerable<KeyValuePair<string, object?>> Read(InputArgs args)
    {
        foreach (var (member, attribute) in _members)
        {
            var value = member is FieldInfo field ? field.GetValue(args) : ((PropertyInfo)member).GetValue(args);
            if (attribute.IsRequired && value is null)
            {
                throw new ArgumentNullException(
                    member.Name, $"[Input] {_typeName}.{member.Name} is required but was not given a value");
            }

            yield return new(attribute.Name, attribute.Json && value is not null ? JsonArgument.Of(value) : value);
        }
    }

    private static IEnumerable<(MemberInfo Member, InputAttribute Attribute)> Find(Type type)
    {
        if (type.BaseType is { } above && above != typeof(object))
        {
            foreach (var inherited in Find(above)) yield return inherited;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            if (member is FieldInfo or PropertyInfo && member.GetCustomAttribute<InputAttribute>() is { } attribute)
                yield return (member, attribute);
        }
    }
}
