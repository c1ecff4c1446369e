namespace Pulumi.Policy;

/// <summary>A rule about resources. Policies are immutable and may be evaluated from several threads at once.</summary>
public abstract class Policy
{
    private protected Policy()
    {
    }

    /// <summary>At least one example that satisfies the policy and one that does not.</summary>
    public virtual IEnumerable<Example> Examples => [];

    /// <summary>Whether the policy judges resources as part of their stack, rather than each by itself.</summary>
    public abstract bool JudgesStack { get; }

    /// <summary>The type tokens of the resources it judges; null for every type.</summary>
    public abstract IReadOnlyList<string>? Types { get; }

    /// <summary>An example that satisfies the policy.</summary>
    /// <param name="yaml">Pulumi YAML.</param>
    protected static Example Good(string yaml) => new(yaml, IsGood: true);

    /// <summary>An example that does not.</summary>
    /// <param name="yaml">Pulumi YAML.</param>
    protected static Example Bad(string yaml) => new(yaml, IsGood: false);

    /// <summary>The resources of a stack that a stack policy judges, one by one.</summary>
    internal virtual IEnumerable<Resource> Subjects(Stack stack) => Types is { } types ? types.SelectMany(stack.OfType) : stack.Resources;

    /// <summary>Judges a resource. What was found before an exception stands.</summary>
    internal abstract void Judge(Resource resource, PolicyContext context, List<Judgement> judgements);

    /// <summary>The root of the resource that is judged. Policies share it, so that none of them does again what another has done.</summary>
    private protected static Node Root(Resource resource, PolicyContext context) =>
        context.Stack is { } stack ? stack.NodeOf(resource)
        : ReferenceEquals(context.Root?.Resource, resource) ? context.Root
        : Node.Of(resource);

    /// <summary>How to mend a resource that violates the policy.</summary>
    internal virtual IReadOnlyList<Edit> Mend(Resource resource, PolicyContext context) => [];
}

/// <summary>A policy on one resource, looked at through a typed view.</summary>
/// <typeparam name="TView">The view of the resource.</typeparam>
public abstract class ResourcePolicy<TView> : Policy
    where TView : IResourceView<TView>
{
    /// <inheritdoc/>
    public sealed override bool JudgesStack => false;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string>? Types => TView.Types;

    /// <summary>Whether the policy has anything to say of the resource. Unknown goes on to <see cref="Holds(TView)"/>.</summary>
    /// <param name="resource">The resource.</param>
    protected virtual Truth AppliesTo(TView resource) => Truth.True;

    /// <summary>What must hold.</summary>
    /// <param name="resource">The resource.</param>
    protected abstract Truth Holds(TView resource);

    /// <summary>
    /// How to mend a resource that violates the policy; asked only when the policy's level is <see cref="EnforcementLevel.Remediate"/>.
    /// What still violates it afterwards fails as <see cref="EnforcementLevel.Mandatory"/> does.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <returns>The edits, applied in order; none when the policy knows no remedy.</returns>
    protected virtual IEnumerable<Edit> Remediate(TView resource) => [];

    internal sealed override void Judge(Resource resource, PolicyContext context, List<Judgement> judgements)
    {
        var view = TView.Of(Root(resource, context));
        judgements.Add(Judgement.Of(AppliesTo(view), () => Holds(view)));
    }

    internal sealed override IReadOnlyList<Edit> Mend(Resource resource, PolicyContext context) => [.. Remediate(TView.Of(Node.Of(resource)))];
}

/// <summary>A policy on one resource of any type, or of several that share no view, looked at through <see cref="AnyResourceView"/>.</summary>
public abstract class ResourcePolicy : Policy
{
    /// <inheritdoc/>
    public sealed override bool JudgesStack => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Types => null;

    /// <summary>Whether the policy has anything to say of the resource. Unknown goes on to <see cref="Holds(AnyResourceView)"/>.</summary>
    /// <param name="resource">The resource.</param>
    protected virtual Truth AppliesTo(AnyResourceView resource) => Truth.True;

    /// <summary>What must hold.</summary>
    /// <param name="resource">The resource.</param>
    protected abstract Truth Holds(AnyResourceView resource);

    /// <inheritdoc cref="ResourcePolicy{TView}.Remediate"/>
    protected virtual IEnumerable<Edit> Remediate(AnyResourceView resource) => [];

    internal sealed override void Judge(Resource resource, PolicyContext context, List<Judgement> judgements)
    {
        var view = new AnyResourceView(Root(resource, context));
        judgements.Add(Judgement.Of(AppliesTo(view), () => Holds(view)));
    }

    internal sealed override IReadOnlyList<Edit> Mend(Resource resource, PolicyContext context) => [.. Remediate(new AnyResourceView(Node.Of(resource)))];
}

/// <summary>
/// A policy on a relation between resources. It still has one subject at a time, so that each is judged, counted and waived on its
/// own, and an unknown on one hides nothing about the next. Pulumi runs stack policies at the end, in an update after the resources
/// were made: what must not come into being belongs into a resource policy.
/// </summary>
/// <typeparam name="TView">The view of the subject.</typeparam>
public abstract class StackPolicy<TView> : Policy
    where TView : IResourceView<TView>
{
    /// <inheritdoc/>
    public sealed override bool JudgesStack => true;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string>? Types => TView.Types;

    /// <summary>Whether the policy has anything to say of the resource. Unknown goes on to <see cref="Holds"/>.</summary>
    /// <param name="resource">The resource.</param>
    protected virtual Truth AppliesTo(TView resource) => Truth.True;

    /// <summary>What must hold.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="stack">All resources.</param>
    protected abstract Truth Holds(TView resource, Stack stack);

    internal sealed override void Judge(Resource resource, PolicyContext context, List<Judgement> judgements)
    {
        var stack = context.Stack ?? throw new InvalidOperationException("A stack policy is judged with its stack.");
        var view = TView.Of(Root(resource, context));
        judgements.Add(Judgement.Of(AppliesTo(view), () => Holds(view, stack)));
    }
}
