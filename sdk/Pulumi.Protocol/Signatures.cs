using System.Collections.Frozen;

namespace Pulumi.Protocol;

/// <summary>The texts that mark special values on the wire (pulumi/pulumi, sdk/go/common/resource/properties.go).</summary>
public static class Signatures
{
    /// <summary>The property name inside an object that says which special value the object is.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>An asset: one of <c>text</c>, <c>path</c>, <c>uri</c>, and <c>hash</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive: one of <c>assets</c>, <c>path</c>, <c>uri</c>, and <c>hash</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A secret: <c>value</c> on the wire, <c>ciphertext</c> or <c>plaintext</c> in a state file.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>A reference to a resource: <c>urn</c>, <c>id</c>, <c>name</c>, <c>type</c>, <c>packageVersion</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output value: <c>value</c> (absent when unknown), <c>secret</c>, <c>dependencies</c>.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>The unknown that SDKs and providers send in place of nearly every value, whatever its type.</summary>
    public const string UnknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary><see cref="Key"/> as it stands on the wire.</summary>
    internal static ReadOnlySpan<byte> Utf8Key => "4dabf18193072939515e22adb298388d"u8;

    private static readonly FrozenSet<string> Unknowns = FrozenSet.Create(
        StringComparer.Ordinal,
        UnknownString,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
        "030794c1-ac77-496b-92df-f27374a8bd58", // asset
        "e48ece36-62e2-4504-bad9-02848725956a", // archive
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"); // object

    /// <summary>Whether a text is one of the seven sentinels that stand for an unknown value. The comparison is exact.</summary>
    /// <param name="text">A text read from a property bag.</param>
    public static bool IsUnknown(string text) => text.Length == UnknownString.Length && Unknowns.Contains(text);
}
