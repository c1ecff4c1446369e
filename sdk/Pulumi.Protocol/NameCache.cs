using System.Text;

namespace Pulumi.Protocol;

/// <summary>
/// The names of members, each kept once: ten thousand resources of a stack share a few hundred of them, and comparing a text with
/// itself takes no time. A place holds the name that came last, so that the cache never grows.
/// </summary>
internal static class NameCache
{
    private const int Places = 1024;

    // Names longer than those of any schema are data, such as the keys of a policy's own map.
    private const int LongestKept = 48;

    private static readonly string?[] Names = new string?[Places];

    /// <summary>The text of UTF-8 bytes.</summary>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept) return PropertyDecoder.Utf8.GetString(name);
        ref var place = ref Names[Place(name)];
        if (place is { } kept && kept.Length == name.Length && Ascii.Equals(name, kept)) return kept;
        return place = PropertyDecoder.Utf8.GetString(name);
    }

    private static int Place(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var next in name) hash = (hash ^ next) * 16777619;
        return (int)((hash ^ (hash >> 16)) % Places);
    }
}
