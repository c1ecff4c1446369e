using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes an enum: a text with names for the texts AWS takes.</summary>
internal sealed class EnumWriter(SourceWriter source)
{
    public void Write(EnumType type)
    {
        var name = type.Name;
        source.Line().Line("[global::Pulumi.EnumType]");
        source.Block($"public readonly struct {name} : global::System.IEquatable<{name}>", () =>
        {
            source.Line("private readonly string _value;").Line();
            source.Line($"private {name}(string value) => _value = value;").Line();
            foreach (var member in type.Members) source.Line($"public static {name} {member.Name} {{ get; }} = new({Literal.Of(member.Value)});");
            source.Line().Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            source.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            source.Line($"public static explicit operator string({name} value) => value._value;").Line();
            source.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            source.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);");
            source.Line("public override int GetHashCode() => _value is null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(_value);");
            source.Line("public override string ToString() => _value;");
        });
    }
}
