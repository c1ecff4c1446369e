namespace Pulumi.Policy;

/// <summary>A decision of somebody to live with a finding for a while.</summary>
public sealed record Waiver
{
    /// <summary>What the waiver is called.</summary>
    public required string Id { get; init; }

    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>The URN of the resource, or a glob with <c>*</c> in its name part only.</summary>
    public required string Urn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answers for the resource.</summary>
    public required string Owner { get; init; }

    /// <summary>Who agreed.</summary>
    public required string Approver { get; init; }

    /// <summary>The last day it is in force.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>How many resources it may cover before it is reported as too wide.</summary>
    public int MaxMatches { get; init; } = 1;

    /// <summary>Whether it is no longer in force.</summary>
    /// <param name="today">The day.</param>
    public bool IsExpired(DateOnly today) => today > Expires;

    /// <summary>Whether it is about this finding.</summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="urn">The URN of the resource.</param>
    public bool Covers(string policy, string urn) => policy == Policy && MatchesUrn(urn);

    private bool MatchesUrn(string urn)
    {
        var parts = Urn.Split('*');
        if (parts.Length == 1) return urn == Urn;
        if (!urn.StartsWith(parts[0], StringComparison.Ordinal) || !urn.EndsWith(parts[^1], StringComparison.Ordinal)) return false;
        var position = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = urn.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0) return false;
            position = found + part.Length;
        }

        return position <= urn.Length - parts[^1].Length;
    }
}
