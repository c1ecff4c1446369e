namespace Pulumi.Policy.Testing;

/// <summary>Judges the examples that stand on policies, so that none of them lies.</summary>
public static class PolicyExamples
{
    /// <summary>The policy has good and bad examples, and judges each as it says.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="PolicyTestException">A kind of example is missing, or one is judged otherwise.</exception>
    public static void Verify(PolicyRegistration policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var judging = policy.CreateDefault();
        var examples = judging.Examples.ToList();
        foreach (var isGood in new[] { true, false })
        {
            if (!examples.Exists(example => example.IsGood == isGood))
                throw new PolicyTestException($"Policy '{policy.Metadata.Name}' has no {(isGood ? "good" : "bad")} example.");
        }

        foreach (var example in examples)
        {
            var said = CheckedPolicy.Run(judging, example.Yaml);
            if (example.IsGood) said.ShouldHold();
            else said.ShouldBeViolated();
        }
    }
}
