namespace Pulumi;

/// <summary>Adds either alternative to a list of unions.</summary>
public static class InputListExtensions
{
    /// <summary>Adds a value of the first alternative.</summary>
    /// <param name="list">The list.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T0">The first alternative.</typeparam>
    /// <typeparam name="T1">The second alternative.</typeparam>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(value.ToOutput().Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds a value of the second alternative.</summary>
    /// <param name="list">The list.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T0">The first alternative.</typeparam>
    /// <typeparam name="T1">The second alternative.</typeparam>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(value.ToOutput().Apply(Union<T0, T1>.FromT1));
}
