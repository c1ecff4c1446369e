namespace Pulumi.Policy;

/// <summary>
/// A policy written as statements, for what no <see cref="Truth"/> expresses: it reports violations in its own words. Prefer
/// <see cref="ResourcePolicy{TView}"/>, which cannot mistake an unknown value for a wrong one.
/// </summary>
public abstract class ValidationPolicy : Policy
{
    /// <inheritdoc/>
    public sealed override bool JudgesStack => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Types => null;

    /// <summary>Looks at a resource and reports what is wrong.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="report">Where to report.</param>
    protected abstract void Validate(AnyResourceView resource, ValidationReport report);

    /// <inheritdoc cref="ResourcePolicy{TView}.Remediate"/>
    protected virtual IEnumerable<Edit> Remediate(AnyResourceView resource) => [];

    internal sealed override void Judge(Resource resource, PolicyContext context, List<Judgement> judgements)
    {
        Validate(new AnyResourceView(Root(resource, context)), new ValidationReport(context, resource.Urn, judgements));
        if (judgements.Count == 0) judgements.Add(new(PolicyOutcome.Passed, []));
    }

    internal sealed override IReadOnlyList<Edit> Mend(Resource resource, PolicyContext context) => [.. Remediate(new AnyResourceView(Node.Of(resource)))];
}

/// <summary>A policy on a whole stack, written as statements; see <see cref="ValidationPolicy"/>.</summary>
public abstract class StackValidationPolicy : Policy
{
    /// <inheritdoc/>
    public sealed override bool JudgesStack => true;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string>? Types => null;

    internal sealed override IEnumerable<Resource> Subjects(Stack stack) => [stack.Root];

    /// <summary>Looks at a stack and reports what is wrong. What is reported without a URN is about the stack itself.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="report">Where to report.</param>
    protected abstract void Validate(Stack stack, ValidationReport report);

    internal sealed override void Judge(Resource resource, PolicyContext context, List<Judgement> judgements)
    {
        var stack = context.Stack ?? throw new InvalidOperationException("A stack policy is judged with its stack.");
        Validate(stack, new ValidationReport(context, resource.Urn, judgements));
        if (judgements.Count == 0) judgements.Add(new(PolicyOutcome.Passed, []));
    }
}
