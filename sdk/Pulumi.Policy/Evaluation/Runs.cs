namespace Pulumi.Policy;

/// <summary>Judges one resource by itself.</summary>
/// <typeparam name="T">What is kept of each result.</typeparam>
internal sealed class ResourceRun<T>(Resource resource, ActivePolicy[] policies, PolicyContext context, RunLimits limits, Func<PolicyResult, T> keep) : GuardedRun<T>(limits)
{
    private int _next;
    private ActivePolicy _policy = policies[0];

    protected override bool MoveNext()
    {
        if (_next == policies.Length) return false;
        _policy = policies[_next++];
        return true;
    }

    protected override void Step(List<T> results) => _policy.Judge(resource, context, result => results.Add(keep(result)));

    protected override T Skipped(string reason) => keep(_policy.Failure(resource.Urn, reason));
}

/// <summary>Judges the resources of a stack as parts of it, policy by policy.</summary>
/// <typeparam name="T">What is kept of each result.</typeparam>
internal sealed class StackRun<T>(Stack stack, ActivePolicy[] policies, PolicyContext context, RunLimits limits, Func<PolicyResult, T> keep) : GuardedRun<T>(limits)
{
    private readonly IEnumerator<(ActivePolicy Policy, Resource Subject)> _work =
        policies.SelectMany(policy => policy.Policy.Subjects(stack).Select(subject => (policy, subject))).GetEnumerator();

    protected override bool MoveNext() => _work.MoveNext();

    protected override void Step(List<T> results)
    {
        var (policy, subject) = _work.Current;
        policy.Judge(subject, context, result => results.Add(keep(result)));
    }

    protected override T Skipped(string reason) => keep(_work.Current.Policy.Failure(_work.Current.Subject.Urn, reason));
}

/// <summary>Mends a resource, each policy seeing what the one before it left.</summary>
internal sealed class RemediationRun(Resource resource, ActivePolicy[] policies, PolicyContext context, RunLimits limits) : GuardedRun<Mending>(limits)
{
    private int _next;
    private ActivePolicy _policy = policies[0];

    private Resource Present => Results.LastOrDefault(mending => mending.Done is not null)?.Done is { } last ? resource with { Properties = last.After } : resource;

    protected override bool MoveNext()
    {
        if (_next == policies.Length) return false;
        _policy = policies[_next++];
        return true;
    }

    protected override void Step(List<Mending> results) => results.Add(_policy.Remediate(Present, context));

    protected override Mending Skipped(string reason)
    {
        var present = Present;
        return new(_policy, new() { Policy = _policy.Metadata, Urn = resource.Urn, Before = present.Properties, After = present.Properties, Problem = reason }, null);
    }
}
