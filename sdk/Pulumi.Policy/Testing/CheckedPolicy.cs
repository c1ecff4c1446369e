using System.Text;
using Pulumi.Policy.Server;

namespace Pulumi.Policy.Testing;

/// <summary>What a policy said of a fixture.</summary>
public sealed class CheckedPolicy
{
    private readonly string _yaml;
    private readonly IReadOnlyList<PolicyResult> _results;

    private CheckedPolicy(string yaml, IReadOnlyList<PolicyResult> results)
    {
        _yaml = yaml;
        _results = results;
    }

    /// <summary>The outcome for each resource that was judged.</summary>
    public IReadOnlyList<PolicyResult> Results => _results;

    /// <summary>Judges a fixture.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="yaml">The fixture; see <see cref="PolicyTests{TPolicy}"/>.</param>
    /// <param name="info">Which stack the resources belong to.</param>
    /// <param name="names">The names that properties may have; null when any will do.</param>
    /// <exception cref="FormatException">The fixture cannot be read, or names a property that is not in the schema.</exception>
    public static CheckedPolicy Run(Policy policy, string yaml, StackInfo? info = null, PropertyNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var messages = FixtureReader.Read(yaml, policy.Types is [var type, ..] ? type : "test:index:Resource", names);
        var metadata = new PolicyMetadata { Name = policy.GetType().Name };
        var session = new PackSession(new() { Name = "test", Version = "0.0.0", Policies = [new(metadata, _ => policy)] }) { Info = info ?? StackInfo.None };
        var resources = messages.Select(message => message.ToResource()).ToList();
        return new(yaml, policy.JudgesStack
            ? [.. session.AnalyzeStack(new Stack(resources, session.Info)).Where(result => result.Policy == metadata)]
            : [.. resources.SelectMany(resource => session.Analyze(resource with { PropertiesAreOutputs = false }))]);
    }

    /// <summary>The policy holds for every resource it applies to, and applies to one at least.</summary>
    /// <exception cref="PolicyTestException">It does not.</exception>
    public void ShouldHold() => Expect(PolicyOutcome.Passed, null, others: [PolicyOutcome.NotApplicable]);

    /// <summary>The policy is violated, for one resource at least.</summary>
    /// <param name="at">A place it must point at: a property path, with the resource's name before it when it is another resource's.</param>
    /// <exception cref="PolicyTestException">It is not, or points elsewhere.</exception>
    public void ShouldBeViolated(string? at = null) => Expect(PolicyOutcome.Violated, at, others: [PolicyOutcome.Passed, PolicyOutcome.NotApplicable]);

    /// <summary>The policy cannot be decided before the update, for one resource at least.</summary>
    /// <param name="at">The place whose value it waits for.</param>
    /// <exception cref="PolicyTestException">It can, or waits for another.</exception>
    public void ShouldBeUndetermined(string? at = null) => Expect(PolicyOutcome.Undetermined, at, others: [PolicyOutcome.Passed, PolicyOutcome.NotApplicable]);

    /// <summary>The policy has nothing to say of any resource.</summary>
    /// <exception cref="PolicyTestException">It has.</exception>
    public void ShouldNotApply()
    {
        if (_results.Any(result => result.Outcome != PolicyOutcome.NotApplicable)) throw Failure("not to apply");
    }

    private void Expect(PolicyOutcome outcome, string? at, PolicyOutcome[] others)
    {
        var wanted = at is null ? $"{outcome}" : $"{outcome} at '{at}'";
        var matching = _results.Where(result => result.Outcome == outcome).ToList();
        if (matching.Count == 0 || _results.Any(result => result.Outcome != outcome && !others.Contains(result.Outcome))) throw Failure(wanted);
        if (at is not null && !matching.Exists(result => PointsAt(result, at))) throw Failure(wanted);
    }

    private static bool PointsAt(PolicyResult result, string at) =>
        result.Facts.Count == 0 ? at.Length == 0 : result.Path == at || result.Facts.Any(fact => fact.PathFrom(result.Urn ?? string.Empty) == at);

    private PolicyTestException Failure(string wanted)
    {
        var message = new StringBuilder($"Expected the policy to be {wanted}, but:\n");
        if (_results.Count == 0) message.Append("  it judged no resource.\n");
        foreach (var result in _results)
        {
            message.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {result.Outcome} for {result.Urn}");
            message.Append(result.Message.Length == 0 ? "\n" : $": {result.Message.ReplaceLineEndings("\n    ")}\n");
        }

        return new(message.Append("The resources:\n").Append(_yaml).ToString());
    }
}

/// <summary>A policy said something else than its test expects. Any test framework shows the message.</summary>
/// <param name="message">What was expected, what was found, and the fixture.</param>
public sealed class PolicyTestException(string message) : Exception(message);
