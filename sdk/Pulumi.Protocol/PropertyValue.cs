using System.Diagnostics;

namespace Pulumi.Protocol;

/// <summary>
/// One value of a property bag, immutable. A bag that came over the wire is decoded one level at a time, when somebody looks;
/// see <see cref="PropertyWire"/>. Each accessor gives null when the value is of another kind, so that a reader states what it
/// expects and handles the rest in one place.
/// </summary>
[DebuggerDisplay("{Kind}")]
public abstract class PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>An explicit null.</summary>
    public static PropertyValue Null { get; } = new NullValue();

    /// <summary>A value known only during the update.</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue();

    private static readonly PropertyValue True = new BoolValue(true);
    private static readonly PropertyValue False = new BoolValue(false);

    /// <summary>What the value is; for a secret, what is inside.</summary>
    public abstract PropertyKind Kind { get; }

    /// <summary>Whether the value, as a whole, is marked secret. A secret deeper inside does not show here.</summary>
    public virtual bool IsSecret => false;

    /// <summary>The truth value of a <see cref="PropertyKind.Bool"/>.</summary>
    public virtual bool? Bool => null;

    /// <summary>The number of a <see cref="PropertyKind.Number"/>.</summary>
    public virtual double? Number => null;

    /// <summary>The text of a <see cref="PropertyKind.String"/>.</summary>
    public virtual string? Text => null;

    /// <summary>The elements of a <see cref="PropertyKind.List"/>.</summary>
    public virtual IReadOnlyList<PropertyValue>? List => null;

    /// <summary>The members of a <see cref="PropertyKind.Map"/>.</summary>
    public virtual PropertyMap? Map => null;

    /// <summary>
    /// What stands beside the signature of an <see cref="PropertyKind.Asset"/>, <see cref="PropertyKind.Archive"/>,
    /// <see cref="PropertyKind.ResourceReference"/> or <see cref="PropertyKind.Output"/>.
    /// </summary>
    public virtual PropertyMap? Fields => null;

    /// <summary>The value without its secret mark.</summary>
    public virtual PropertyValue Plain => this;

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static PropertyValue Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static PropertyValue Of(double value) => new NumberValue(value);

    /// <summary>A text; one of the unknown sentinels gives <see cref="Unknown"/>.</summary>
    /// <param name="value">The text.</param>
    public static PropertyValue Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Signatures.IsUnknown(value) ? Unknown : new TextValue(value);
    }

    /// <summary>A list.</summary>
    /// <param name="values">Its elements, in order.</param>
    public static PropertyValue Of(params IEnumerable<PropertyValue> values) => new ListValue([.. values]);

    /// <summary>The value marked as secret; a value that already is comes back as it is.</summary>
    /// <param name="value">The value to mark.</param>
    public static PropertyValue Secret(PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsSecret ? value : new SecretValue(value);
    }

    /// <summary>An asset, archive, resource reference or output.</summary>
    /// <param name="kind">Which of the four.</param>
    /// <param name="fields">What stands beside the signature.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is a kind without a signature.</exception>
    public static PropertyValue Special(PropertyKind kind, PropertyMap fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _ = SpecialValue.SignatureOf(kind);
        return new SpecialValue(kind, fields);
    }

    /// <summary>
    /// Whether two values are the same: kind, content and secret marks, deeply. The order of a map's members does not matter.
    /// </summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool DeepEquals(PropertyValue left, PropertyValue right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (ReferenceEquals(left, right)) return true;
        if (left.Kind != right.Kind || left.IsSecret != right.IsSecret) return false;
        return left.Kind switch
        {
            PropertyKind.Null or PropertyKind.Unknown => true,
            PropertyKind.Bool => left.Bool == right.Bool,
            PropertyKind.Number => left.Number!.Value.Equals(right.Number!.Value),
            PropertyKind.String => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            PropertyKind.List => left.List!.Count == right.List!.Count && left.List.Zip(right.List).All(pair => DeepEquals(pair.First, pair.Second)),
            PropertyKind.Map => PropertyMap.SameMembers(left.Map!, right.Map!),
            _ => PropertyMap.SameMembers(left.Fields!, right.Fields!),
        };
    }

    private sealed class NullValue : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.Null;
    }

    private sealed class UnknownValue : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.Unknown;
    }

    private sealed class BoolValue(bool value) : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.Bool;

        public override bool? Bool => value;
    }

    private sealed class NumberValue(double value) : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.Number;

        public override double? Number => value;
    }

    private sealed class TextValue(string value) : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.String;

        public override string? Text => value;
    }

    internal sealed class ListValue(PropertyValue[] values) : PropertyValue
    {
        public override PropertyKind Kind => PropertyKind.List;

        public override IReadOnlyList<PropertyValue>? List => values;
    }

    internal sealed class SpecialValue(PropertyKind kind, PropertyMap fields) : PropertyValue
    {
        public override PropertyKind Kind => kind;

        public override PropertyMap? Fields => fields;

        public static string SignatureOf(PropertyKind kind) => kind switch
        {
            PropertyKind.Asset => Signatures.Asset,
            PropertyKind.Archive => Signatures.Archive,
            PropertyKind.ResourceReference => Signatures.ResourceReference,
            PropertyKind.Output => Signatures.Output,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of value has no signature."),
        };

        public static PropertyKind? KindOf(string? signature) => signature switch
        {
            Signatures.Asset => PropertyKind.Asset,
            Signatures.Archive => PropertyKind.Archive,
            Signatures.ResourceReference => PropertyKind.ResourceReference,
            Signatures.Output => PropertyKind.Output,
            _ => null,
        };
    }

    private sealed class SecretValue(PropertyValue inner) : PropertyValue
    {
        public override PropertyKind Kind => inner.Kind;

        public override bool IsSecret => true;

        public override bool? Bool => inner.Bool;

        public override double? Number => inner.Number;

        public override string? Text => inner.Text;

        public override IReadOnlyList<PropertyValue>? List => inner.List;

        public override PropertyMap? Map => inner.Map;

        public override PropertyMap? Fields => inner.Fields;

        public override PropertyValue Plain => inner;
    }
}
