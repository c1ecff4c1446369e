using System.Security.Cryptography;
using System.Text;

namespace Gate.Tests.Sources;

/// <summary>Encrypts as the Pulumi CLI does for a stack with a passphrase.</summary>
internal sealed class Passphrase
{
    private readonly byte[] _key;

    public Passphrase(string passphrase)
    {
        byte[] salt = [1, 2, 3, 4, 5, 6, 7, 8];
        _key = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 1_000_000, HashAlgorithmName.SHA256, 32);
        Salt = $"v1:{Convert.ToBase64String(salt)}:{Encrypt("pulumi")}";
    }

    public string Salt { get; }

    public string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var data = new byte[plain.Length + 16];
        using var cipher = new AesGcm(_key, 16);
        cipher.Encrypt(nonce, plain, data.AsSpan(0, plain.Length), data.AsSpan(plain.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(data)}";
    }
}
