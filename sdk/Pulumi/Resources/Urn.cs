using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The name that sets a resource apart from all others, in every stack.</summary>
/// <param name="value">The whole name.</param>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string _value = value;

    /// <summary>The name as text.</summary>
    /// <param name="value">The name.</param>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Whether both are the same name.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they are different names.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The name that a resource has or would have.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="parentUrn">The URN of its parent, when that is all there is of it.</param>
    /// <param name="project">The project; without one, this.</param>
    /// <param name="stack">The stack; without one, this.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");

        var above = parent?.Urn ?? parentUrn?.ToOutput();
        return above is null
            ? Output.Format(
                $"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::{type}::{name}")
            : Output.Format($"{above.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)])}${type}::{name}");
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value;
}
