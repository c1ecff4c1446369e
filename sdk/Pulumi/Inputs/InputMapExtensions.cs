namespace Pulumi;

/// <summary>Adds either alternative to a map of unions.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first alternative.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T0">The first alternative.</typeparam>
    /// <typeparam name="T1">The second alternative.</typeparam>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, value.ToOutput().Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds a value of the second alternative.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T0">The first alternative.</typeparam>
    /// <typeparam name="T1">The second alternative.</typeparam>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, value.ToOutput().Apply(Union<T0, T1>.FromT1));
}
