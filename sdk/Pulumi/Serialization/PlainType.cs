using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A type that is serialized by its attributes: a set of texts or numbers, or a class that outputs are read into.</summary>
internal sealed class PlainType
{
    private static readonly ConcurrentDictionary<Type, PlainType> Cache = new();

    private PlainType(Type type)
    {
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
            if (conversion?.ReturnType == typeof(string)) Text = value => (string?)conversion.Invoke(null, [value]);
            else if (conversion?.ReturnType == typeof(double)) Number = value => (double)conversion.Invoke(null, [value])!;
            else throw new InvalidOperationException($"{type.FullName} has no explicit conversion operator to String or Double.");
        }
        else if (type.IsDefined(typeof(OutputTypeAttribute)))
        {
            var fields = type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(field => field.IsInitOnly)
                .Select(field => (Name: char.ToLowerInvariant(field.Name[0]) + field.Name[1..], Field: field))
                .ToArray();
            Fields = value => fields.Select(field => KeyValuePair.Create(field.Name, field.Field.GetValue(value)));
        }
    }

    public Func<object, string?>? Text { get; }

    public Func<object, double>? Number { get; }

    public Func<object, IEnumerable<KeyValuePair<string, object?>>>? Fields { get; }

    public static PlainType Of(Type type) => Cache.GetOrAdd(type, static type => new(type));
}
