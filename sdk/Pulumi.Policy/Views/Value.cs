using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// A view of a single value. What is not set equals nothing, until <see cref="Or"/> says what an absent value means; what is unknown
/// makes each question about it unknown.
/// </summary>
/// <typeparam name="T"><see cref="bool"/>, <see cref="double"/> or <see cref="string"/>.</typeparam>
public sealed class Value<T> : IView<Value<T>>
    where T : notnull
{
    private readonly T? _default;
    private readonly bool _hasDefault;

    internal Value(Node node) => Node = node;

    private Value(Node node, T @default)
        : this(node)
    {
        _default = @default;
        _hasDefault = true;
    }

    /// <summary>The place.</summary>
    public Node Node { get; }

    /// <summary>Whether something is set here. An unknown input counts as set: it was given, only its value is not known yet.</summary>
    public Truth IsSet => Node.Set();

    /// <inheritdoc/>
    static Value<T> IView<Value<T>>.Of(Node node) => new(node);

    /// <summary>The value, or this one when none is set: what the provider or AWS takes for an absent value.</summary>
    /// <param name="default">The value of an absent property.</param>
    public Value<T> Or(T @default) => new(Node, @default);

    /// <summary>Whether the value is exactly this one. Texts are compared character by character.</summary>
    /// <param name="expected">The value.</param>
    public Truth Is(T expected) => Ask(expected, Same, Show);

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="expected">The values.</param>
    public Truth IsOneOf(params IReadOnlyCollection<T> expected) =>
        Ask(expected, static (value, expected) => expected.Any(one => Same(value, one)), static expected => string.Join(" or ", expected.Select(Show)));

    /// <summary>Whether the value passes a test. The test runs on known values only.</summary>
    /// <param name="test">The test.</param>
    /// <param name="expected">What it looks for, as it reads after "expected": <c>at least 365</c>.</param>
    public Truth Satisfies(Func<T, bool> test, string expected)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Ask((test, expected), static (value, question) => question.test(value), static question => question.expected);
    }

    /// <summary>The known value, or the default where none is set. Prefer the questions above: they carry evidence and know of unknowns.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one of the right kind.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        if (Node.Known is { } known && Convert(known) is T converted)
        {
            value = converted;
            return true;
        }

        value = _default;
        return !Node.IsPresent && _hasDefault;
    }

    /// <inheritdoc/>
    public override string ToString() => Node.ToString();

    /// <summary>Puts a question, without words for it until they are needed.</summary>
    internal Truth Ask<TState>(TState question, Func<T, TState, bool> test, Func<TState, string> tell)
    {
        var state = Node.IsUnknown ? TruthState.Unknown
            : TryGet(out var value) && test(value, question) ? TruthState.True
            : TruthState.False;
        return new(state, Evidence.Leaf.Of(Node, question, tell));
    }

    // Programs and providers write "true" and "8080" for true and 8080, and Pulumi's bridge takes them; so do we.
    private static object? Convert(PropertyValue value)
    {
        if (typeof(T) == typeof(bool))
            return value.Bool ?? (bool.TryParse(value.Text, out var flag) ? flag : null);
        if (typeof(T) == typeof(double))
            return value.Number ?? (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);
        return value.Text
            ?? value.Number?.ToString(CultureInfo.InvariantCulture)
            ?? (value.Bool is { } truth ? truth ? "true" : "false" : null);
    }

    private static bool Same(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    private static string Show(T value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => Node.Quote(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
