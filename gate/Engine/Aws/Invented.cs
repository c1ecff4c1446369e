using System.Security.Cryptography;
using System.Text;

namespace Platform.Gate.Engine.Aws;

/// <summary>Characters where AWS chooses at random: always the same for the same seed.</summary>
internal static class Invented
{
    public static string Hex(string seed, int count) => Of(seed, count, "0123456789abcdef");

    public static string Digits(string seed, int count) => Of(seed, count, "0123456789");

    public static string Lower(string seed, int count) => Of(seed, count, "0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The letters and digits of IAM's unique ids and of hosted zones.</summary>
    public static string Upper(string seed, int count) => Of(seed, count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    public static string Mixed(string seed, int count) => Of(seed, count, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string Uuid(string seed) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();

    private static string Of(string seed, int count, string alphabet)
    {
        // One hash gives 64 characters; AWS chooses fewer in every format here.
        var bytes = SHA512.HashData(Encoding.UTF8.GetBytes(seed));
        return string.Create(count, (bytes, alphabet), static (text, state) =>
        {
            for (var index = 0; index < text.Length; index++) text[index] = state.alphabet[state.bytes[index] % state.alphabet.Length];
        });
    }
}
