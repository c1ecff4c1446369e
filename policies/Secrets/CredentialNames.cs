namespace Platform.Policies.Secrets;

/// <summary>Names under which programs keep credentials.</summary>
internal static class CredentialNames
{
    // Compared without separators: API_KEY, apiKey and api-key are one name.
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey", "signingkey",
        "encryptionkey", "masterkey", "credential", "credentials", "connectionstring",
    ];

    /// <summary>
    /// Whether a value of that name is likely to be a credential. <c>DB_PASSWORD</c> is; <c>DB_PASSWORD_FILE</c> names something else.
    /// </summary>
    /// <param name="name">The name.</param>
    public static bool Contains(string name)
    {
        Span<char> plain = stackalloc char[128];
        if (name.Length > plain.Length) return false;
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character)) plain[length++] = char.ToLowerInvariant(character);
        }

        foreach (var ending in Endings)
        {
            if (plain[..length].EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>Whether a value could be the credential itself: not empty, no switch, and no reference to where it is kept.</summary>
    /// <param name="value">The value.</param>
    public static bool CouldBeHeldBy(string value) =>
        value.Length > 0
        && value is not ("true" or "false" or "none" or "null")
        && !value.StartsWith("arn:", StringComparison.Ordinal)
        && !value.StartsWith('/')
        && !value.StartsWith("${", StringComparison.Ordinal);
}
