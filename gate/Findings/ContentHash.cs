using System.Security.Cryptography;
using System.Text;

namespace Platform.Gate.Findings;

/// <summary>How reports name what they were made by: <c>sha256:</c> and the hash in hexadecimal.</summary>
internal static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    public static string Of(string content) => Of(Encoding.UTF8.GetBytes(content));
}
