namespace Pulumi;

/// <summary>Aliases as the engine wants them. It puts their parts together itself.</summary>
internal static class AliasMessage
{
    public static async Task<IEnumerable<Protocol.Alias>> OfAsync(IEnumerable<Input<Alias>> aliases)
    {
        var messages = new List<Protocol.Alias>();
        foreach (var alias in aliases)
        {
            var data = await alias.ToOutput().DataTask.ConfigureAwait(false);
            if (data is { IsKnown: true, Value: { } value }) messages.Add(await OfAsync(value).ConfigureAwait(false));
        }

        return messages;
    }

    private static async Task<Protocol.Alias> OfAsync(Alias alias)
    {
        Check(alias);
        if (alias.Urn is { } urn) return new() { Urn = urn };
        var spec = new Protocol.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        var parent = await TextAsync(alias.Parent is { } old ? old.Urn : alias.ParentUrn).ConfigureAwait(false);
        if (alias.NoParent) spec.NoParent = true;
        else if (parent.Length > 0) spec.ParentUrn = parent;
        return new() { Spec = spec };
    }

    private static async Task<string> TextAsync(Input<string>? text)
    {
        if (text is null) return "";
        var data = await text.ToOutput().DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value ?? "" : "";
    }

    private static void Check(Alias alias)
    {
        if (alias.Urn is not null && OtherThanUrn(alias) is { } other)
            throw new ArgumentException($"Alias should not specify both Urn and {other}");
        if (new[] { alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent }.Count(given => given) > 1)
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
    }

    private static string? OtherThanUrn(Alias alias) =>
        alias.Name is not null ? nameof(alias.Name)
        : alias.Type is not null ? nameof(alias.Type)
        : alias.Project is not null ? nameof(alias.Project)
        : alias.Stack is not null ? nameof(alias.Stack)
        : alias.Parent is not null ? nameof(alias.Parent)
        : alias.ParentUrn is not null ? nameof(alias.ParentUrn)
        : alias.NoParent ? nameof(alias.NoParent)
        : null;
}
