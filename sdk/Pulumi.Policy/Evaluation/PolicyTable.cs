using System.Collections.Frozen;

namespace Pulumi.Policy;

/// <summary>The policies in force, found by what they judge.</summary>
internal sealed class PolicyTable
{
    private readonly FrozenDictionary<string, ActivePolicy[]> _byType;
    private readonly ActivePolicy[] _ofAnyType;

    public PolicyTable(IEnumerable<ActivePolicy> active)
    {
        var byScope = active.ToLookup(policy => policy.Policy.JudgesStack);
        Resource = [.. byScope[false]];
        Stack = [.. byScope[true]];
        _ofAnyType = [.. Resource.Where(policy => policy.Policy.Types is null)];

        // In the order of the pack, which is the order of remediations.
        _byType = Resource.SelectMany(policy => policy.Policy.Types ?? [])
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(type => type, type => Resource.Where(policy => policy.Policy.Types?.Contains(type) != false).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The policies that judge resources by themselves.</summary>
    public ActivePolicy[] Resource { get; }

    /// <summary>The policies that judge stacks.</summary>
    public ActivePolicy[] Stack { get; }

    /// <summary>Whether a policy names the type; all other types have the same policies.</summary>
    public bool Names(string type) => _byType.ContainsKey(type);

    /// <summary>The resource policies that have something to say of a type.</summary>
    public ActivePolicy[] Of(string type) => _byType.GetValueOrDefault(type) ?? _ofAnyType;
}
