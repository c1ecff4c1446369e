namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(T0 value0, T1 value1, bool isT1)
    {
        _value0 = value0;
        _value1 = value1;
        IsT1 = isT1;
    }

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, of either type.</summary>
    public object Value => IsT1 ? _value1! : _value0!;

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second type.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw WrongAlternative(0);

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first type.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw WrongAlternative(1);

    /// <summary>A value of the first type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A value of the second type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same value of the same type.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in type or value.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>A value of the first type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isT1: false);

    /// <summary>A value of the second type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isT1: true);

    /// <summary>Runs one of two actions on the value, by its type.</summary>
    /// <param name="f0">What to do with the first type.</param>
    /// <param name="f1">What to do with the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1) f1(_value1);
        else f0(_value0);
    }

    /// <summary>The result of one of two functions of the value, by its type.</summary>
    /// <param name="f0">What to make of the first type.</param>
    /// <param name="f1">What to make of the second type.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_value1) : f0(_value0);

    /// <summary>Changes the value if it is of the first type.</summary>
    /// <param name="mapFunc">The change.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, value => value);

    /// <summary>Changes the value if it is of the second type.</summary>
    /// <param name="mapFunc">The change.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(value => value, mapFunc);

    /// <summary>Changes the value by one of two functions, by its type.</summary>
    /// <param name="mapFunc0">The change of the first type.</param>
    /// <param name="mapFunc1">The change of the second type.</param>
    /// <typeparam name="TResult0">The result for the first type.</typeparam>
    /// <typeparam name="TResult1">The result for the second type.</typeparam>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) => IsT1
        ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1))
        : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));

    /// <summary>Takes the value as the first type, if it is.</summary>
    /// <param name="value">The value as the first type.</param>
    /// <param name="remainder">The value as the second type, when it is not of the first.</param>
    /// <returns>Whether it is of the first type.</returns>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_value0, _value1);
        return IsT0;
    }

    /// <summary>Takes the value as the second type, if it is.</summary>
    /// <param name="value">The value as the second type.</param>
    /// <param name="remainder">The value as the first type, when it is not of the second.</param>
    /// <returns>Whether it is of the second type.</returns>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_value1, _value0);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1
        && EqualityComparer<T0>.Default.Equals(_value0, other._value0)
        && EqualityComparer<T1>.Default.Equals(_value1, other._value1);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";

    private static InvalidOperationException WrongAlternative(int wanted) =>
        new($"The union holds its alternative T{1 - wanted}, not T{wanted}.");
}
