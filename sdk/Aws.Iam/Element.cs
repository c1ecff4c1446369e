namespace Aws.Iam;

/// <summary><c>Action</c>, <c>NotAction</c>, <c>Resource</c> or <c>NotResource</c> of a statement.</summary>
/// <param name="IsNegated">Whether it is the <c>Not…</c> form, which matches everything but its values.</param>
/// <param name="Values">The known values; one text and a list of one are the same.</param>
/// <param name="IsComplete">Whether these are all; false when there are unknown ones besides.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Element(bool IsNegated, IReadOnlyList<PolicyText> Values, bool IsComplete, Place Place);

/// <summary>What a <see cref="Principal"/> names.</summary>
public enum PrincipalKind
{
    /// <summary>Everyone, signed or not: <c>"*"</c> or <c>{"AWS": "*"}</c>.</summary>
    Everyone,

    /// <summary>An account, user, role or session.</summary>
    Aws,

    /// <summary>An AWS service.</summary>
    Service,

    /// <summary>An identity provider.</summary>
    Federated,

    /// <summary>A canonical user of S3.</summary>
    CanonicalUser,
}

/// <summary>One entry of a <c>Principal</c> element.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Text">Its text.</param>
public sealed record Principal(PrincipalKind Kind, PolicyText Text);

/// <summary><c>Principal</c> or <c>NotPrincipal</c> of a statement.</summary>
/// <param name="IsNegated">Whether it is <c>NotPrincipal</c>, which matches everyone but its values.</param>
/// <param name="Values">The known entries.</param>
/// <param name="IsComplete">Whether these are all; false when there are unknown ones besides.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PrincipalElement(bool IsNegated, IReadOnlyList<Principal> Values, bool IsComplete, Place Place);
