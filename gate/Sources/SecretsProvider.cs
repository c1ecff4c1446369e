using System.Security.Cryptography;
using System.Text;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads secrets that were encrypted under a passphrase, as Pulumi writes them: AES-256-GCM under a key that PBKDF2 makes of the passphrase
/// and the stack's salt (pulumi/pulumi, pkg/secrets/passphrase).
/// </summary>
internal sealed class SecretsProvider
{
    private const int Iterations = 1_000_000;
    private const int TagLength = 16;

    private readonly byte[] _key;

    private SecretsProvider(byte[] key) => _key = key;

    /// <summary>The provider of a stack whose passphrase is known.</summary>
    /// <param name="salt">The stack's <c>encryptionsalt</c>: <c>v1:SALT:v1:NONCE:CHECK</c>.</param>
    /// <param name="passphrase">The passphrase.</param>
    /// <returns>Null when the passphrase is not the one, or the salt is not of that form.</returns>
    public static SecretsProvider? Open(string salt, string passphrase)
    {
        var parts = salt.Split(':', 3);
        if (parts is not ["v1", var encoded, var check] || Base64(encoded) is not { } bytes) return null;
        var provider = new SecretsProvider(Rfc2898DeriveBytes.Pbkdf2(passphrase, bytes, Iterations, HashAlgorithmName.SHA256, 32));
        return provider.Decrypt(check) == "pulumi" ? provider : null;
    }

    /// <summary>The passphrase the environment gives, by the variables the Pulumi CLI reads; null when it gives none.</summary>
    public static string? PassphraseOf(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue("PULUMI_CONFIG_PASSPHRASE", out var passphrase)) return passphrase;
        if (!environment.TryGetValue("PULUMI_CONFIG_PASSPHRASE_FILE", out var file) || !File.Exists(file)) return null;
        return File.ReadAllText(file).Trim();
    }

    /// <summary>Decrypts <c>v1:NONCE:DATA</c>; null when it is not of that form or was encrypted under another key.</summary>
    public string? Decrypt(string ciphertext)
    {
        if (ciphertext.Split(':') is not ["v1", var encodedNonce, var encodedData]) return null;
        if (Base64(encodedNonce) is not { Length: 12 } nonce || Base64(encodedData) is not { Length: >= TagLength } data) return null;
        var plain = new byte[data.Length - TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        try
        {
            cipher.Decrypt(nonce, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length), plain);
        }
        catch (CryptographicException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : null;
    }
}
