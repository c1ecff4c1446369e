using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>A set of policies that is configured, versioned and run together.</summary>
public sealed partial record PolicyPack
{
    private readonly string _name = string.Empty;
    private readonly IReadOnlyList<PolicyRegistration> _policies = [];

    /// <summary>The pack's name: up to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    /// <exception cref="PolicyPackException">It is not such a name.</exception>
    public required string Name
    {
        get => _name;
        init => _name = ValidName().IsMatch(value)
            ? value
            : throw new PolicyPackException($"'{value}' cannot be the name of a policy pack: use 1 to 100 letters, digits, '-', '_' and '.'.");
    }

    /// <summary>The pack's version, a semantic version. That of <c>PulumiPolicy.yaml</c> takes its place where there is one.</summary>
    public required string Version { get; init; }

    /// <summary>The policies.</summary>
    /// <exception cref="PolicyPackException">Two share a name, or one uses a name that is Pulumi's own.</exception>
    public required IReadOnlyList<PolicyRegistration> Policies
    {
        get => _policies;
        init => _policies = Checked(value);
    }

    /// <summary>The level of policies that have none of their own.</summary>
    public EnforcementLevel Enforcement { get; init; } = EnforcementLevel.Advisory;

    /// <summary>A name for people.</summary>
    public string DisplayName { get; init; } = string.Empty;

    /// <summary>What the pack is for.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The pack's readme, in Markdown.</summary>
    public string Readme { get; init; } = string.Empty;

    /// <summary>The provider it is about, such as <c>aws</c>.</summary>
    public string Provider { get; init; } = string.Empty;

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where its source is.</summary>
    public string Repository { get; init; } = string.Empty;

    /// <summary>Configuration set in code, by policy name; the user's own goes before it.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration> InitialConfiguration { get; init; } =
        System.Collections.Immutable.ImmutableDictionary<string, PolicyConfiguration>.Empty;

    /// <summary>The level a policy has when no configuration says otherwise.</summary>
    /// <param name="policy">The policy.</param>
    public EnforcementLevel DefaultEnforcement(PolicyMetadata policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Enforcement ?? policy.Severity switch
        {
            Severity.Critical or Severity.High => EnforcementLevel.Mandatory,
            Severity.Medium or Severity.Low => EnforcementLevel.Advisory,
            _ => Enforcement,
        };
    }

    /// <summary>The level a policy has when the user configures none: that of the configuration set in code, where it has one.</summary>
    internal EnforcementLevel InitialEnforcement(PolicyMetadata policy) =>
        InitialConfiguration.GetValueOrDefault(policy.Name)?.Enforcement
        ?? InitialConfiguration.GetValueOrDefault("all")?.Enforcement
        ?? DefaultEnforcement(policy);

    /// <summary>The policies, and the one that holds the settings of the pack as a whole.</summary>
    internal IEnumerable<PolicyRegistration> Configurable => Policies.Append(PackSettings.Registration);

    private static IReadOnlyList<PolicyRegistration> Checked(IReadOnlyList<PolicyRegistration> policies)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (policy, _) in policies)
        {
            if (policy.Name == PackSettings.Name)
                throw new PolicyPackException($"A policy cannot be named '{PackSettings.Name}': that name holds the settings of the pack as a whole.");
            if (policy.Name == "all")
                throw new PolicyPackException("A policy cannot be named 'all': in a configuration that name stands for every policy of the pack.");
            if (!names.Add(policy.Name)) throw new PolicyPackException($"Two policies are named '{policy.Name}'.");
            if (policy.Settings.FirstOrDefault(setting => setting.Name == "enforcementLevel") is not null)
                throw new PolicyPackException($"Policy '{policy.Name}' has a setting 'enforcementLevel': in a configuration that name is Pulumi's own.");
        }

        return policies;
    }

    [GeneratedRegex("^[a-zA-Z0-9-_.]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}

/// <summary>The configuration of one policy.</summary>
/// <param name="Enforcement">Its level; null leaves it as it is.</param>
/// <param name="Settings">Its settings.</param>
public sealed record PolicyConfiguration(EnforcementLevel? Enforcement, PropertyMap Settings);

/// <summary>A pack that cannot work as it was made or configured: the message is a sentence for who did.</summary>
/// <param name="message">What is wrong, and the mend.</param>
public sealed class PolicyPackException(string message) : Exception(message);
