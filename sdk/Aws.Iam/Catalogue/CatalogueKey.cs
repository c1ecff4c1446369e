using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>What the value of a condition key is.</summary>
public enum ConditionKeyType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A number.</summary>
    Numeric,

    /// <summary>A moment.</summary>
    Date,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>An IP address.</summary>
    IpAddress,

    /// <summary>An ARN.</summary>
    Arn,

    /// <summary>Bytes.</summary>
    Binary,
}

/// <summary>A condition key.</summary>
/// <param name="Name">Its name, with <c>${…}</c> for the part that varies, as in <c>aws:ResourceTag/${TagKey}</c>.</param>
/// <param name="Type">What a value of it is.</param>
/// <param name="IsMultivalued">Whether a request may carry several values of it.</param>
public sealed record CatalogueKey(string Name, ConditionKeyType Type, bool IsMultivalued)
{
    private readonly Pattern? _pattern = Name.Contains("${", StringComparison.Ordinal) ? CatalogueText.Pattern(Name).ToLower() : null;

    /// <summary>Whether a key of a policy is this one; small and capital letters are alike.</summary>
    /// <param name="key">The key, such as <c>aws:ResourceTag/team</c>.</param>
    public bool Is(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _pattern is null ? Name.Equals(key, StringComparison.OrdinalIgnoreCase) : _pattern.Matches(key.ToLowerInvariant());
    }
}
