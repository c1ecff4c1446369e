namespace Aws.Iam;

/// <summary>One text of a policy document: an action, a resource, a principal, a condition value.</summary>
/// <param name="Value">The text itself, secret or not. To show it, use <see cref="Shown"/>.</param>
/// <param name="IsSecret">Whether the text must not be shown.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PolicyText(string Value, bool IsSecret, Place Place)
{
    internal const string Hidden = "[secret]";

    /// <summary>The text as it may be shown.</summary>
    public string Shown => IsSecret ? Hidden : Value;

    /// <summary>The text as it may be shown.</summary>
    public override string ToString() => Shown;
}
