namespace Aws.Iam.Parsing;

/// <summary>Reads one statement, and says which elements its kind of policy lacks or must not have.</summary>
internal static class StatementReader
{
    public static Statement Read(Cursor at, int index, PolicyKind kind, PolicyVersion version)
    {
        if (at.Kind != JsonTreeKind.Object)
        {
            if (at.Kind != JsonTreeKind.Unknown) at.WrongKind("an object");
            var reason = at.Kind == JsonTreeKind.Unknown ? "The statement is not known yet." : "The statement is not an object.";
            return DocumentReader.Unreadable(at.Place, index, kind, reason);
        }

        var members = new Dictionary<string, Cursor>(StringComparer.Ordinal);
        string? unreadable = null;
        foreach (var (name, value) in at.Members(StringComparer.Ordinal))
        {
            if (name is "Sid" or "Effect" or "Principal" or "NotPrincipal" or "Action" or "NotAction" or "Resource" or "NotResource" or "Condition")
            {
                members.Add(name, value);
                continue;
            }

            value.Report(Problem.UnknownElement);
            unreadable = "The statement has an element that IAM does not know.";
        }

        var action = Pick(at, members, "Action", ref unreadable);
        var resource = Pick(at, members, "Resource", ref unreadable);
        var principal = Pick(at, members, "Principal", ref unreadable);
        var effect = ReadEffect(at, members, ref unreadable);
        var reader = new TextReader(kind, version);
        var conditions = members.TryGetValue("Condition", out var block) ? ConditionReader.Read(block, version) : ([], IsComplete: true);
        var statement = new Statement
        {
            Index = index,
            Place = at.Place,
            Kind = kind,
            Version = version,
            Sid = members.TryGetValue("Sid", out var sid) ? ReadSid(sid, kind) : null,
            Effect = effect,
            Action = action is { } actions ? Texts(actions, TextReader.CheckAction) : null,
            Resource = resource is { } resources ? Texts(resources, reader.CheckResource) : null,
            Principal = principal is { } principals ? PrincipalReader.Read(principals) : null,
            Conditions = conditions.Conditions,
            HasUnknownConditions = !conditions.IsComplete,
            Unreadable = unreadable ?? Presence(at, kind, action, resource, principal),
        };
        Advise(at, statement);
        return statement;
    }

    private static Cursor? Pick(Cursor at, Dictionary<string, Cursor> members, string name, ref string? unreadable)
    {
        var plain = members.TryGetValue(name, out var value);
        if (!members.TryGetValue("Not" + name, out var negated)) return plain ? value : null;
        if (!plain) return negated;
        at.Report(Problem.BothForms);
        unreadable ??= $"The statement has both {name} and Not{name}.";
        return value;
    }

    private static Effect ReadEffect(Cursor at, Dictionary<string, Cursor> members, ref string? unreadable)
    {
        if (!members.TryGetValue("Effect", out var effect))
        {
            at.Report(Problem.MissingEffect);
            unreadable ??= "The statement has no effect.";
            return Effect.Unknown;
        }

        if (effect.Kind == JsonTreeKind.Unknown) return Effect.Unknown;
        if (effect.Kind == JsonTreeKind.String && effect.Tree.Text == "Allow") return Effect.Allow;
        if (effect.Kind == JsonTreeKind.String && effect.Tree.Text == "Deny") return Effect.Deny;
        effect.Report(Problem.InvalidEffect);
        unreadable ??= "The effect is neither Allow nor Deny.";
        return Effect.Unknown;
    }

    private static PolicyText? ReadSid(Cursor sid, PolicyKind kind)
    {
        if (sid.Kind == JsonTreeKind.Unknown) return null;
        if (sid.Kind != JsonTreeKind.String)
        {
            sid.WrongKind("a text");
            return null;
        }

        if (sid.Tree.Text.Length == 0) sid.Report(Problem.EmptySid);
        if (kind != PolicyKind.Resource && !sid.Tree.Text.All(char.IsAsciiLetterOrDigit)) sid.Report(Problem.UnsupportedSid);
        return sid.Text;
    }

    private static Element Texts(Cursor at, Action<Cursor> check)
    {
        if (at is { Kind: JsonTreeKind.Array, Tree.Items.Count: 0 }) at.Report(at.Path.EndsWith("Action", StringComparison.Ordinal) ? Problem.EmptyAction : Problem.EmptyResource);
        var values = new List<PolicyText>();
        var isComplete = true;
        foreach (var item in at.ItemsOrSelf())
        {
            if (item.Kind == JsonTreeKind.String)
            {
                check(item);
                values.Add(item.Text);
                continue;
            }

            isComplete = false;
            if (item.Kind != JsonTreeKind.Unknown) item.WrongKind("a text");
        }

        return new Element(IsNot(at), values, isComplete, at.Place);
    }

    internal static bool IsNot(Cursor at) => at.Path[(at.Path.LastIndexOf('.') + 1)..].StartsWith("Not", StringComparison.Ordinal);

    private static string? Presence(Cursor at, PolicyKind kind, Cursor? action, Cursor? resource, Cursor? principal)
    {
        if (action is null)
        {
            at.Report(Problem.MissingAction);
            return "The statement has no action.";
        }

        var hasResource = kind is PolicyKind.Identity or PolicyKind.ServiceControl or PolicyKind.ResourceControl;
        if (hasResource && resource is null)
        {
            at.Report(Problem.MissingResource);
            return "The statement has no resource.";
        }

        if (kind == PolicyKind.Trust && resource is { } unwanted)
        {
            unwanted.Report(Problem.TrustResource);
            return "A trust policy has no resource.";
        }

        var hasPrincipal = kind is not (PolicyKind.Identity or PolicyKind.ServiceControl);
        if (hasPrincipal && principal is null)
        {
            at.Report(Problem.MissingPrincipal);
            return "The statement has no principal.";
        }

        if (hasPrincipal || principal is not { } named) return null;
        named.Report(kind == PolicyKind.Identity ? Problem.UnsupportedPrincipal : Problem.ServiceControlPrincipal);
        return "A policy of this kind has no principal.";
    }

    private static void Advise(Cursor at, Statement statement)
    {
        var principal = statement.Principal;
        if (principal is { IsNegated: true } && statement.Kind == PolicyKind.Trust) at.Report(Problem.TrustNotPrincipal);
        if (principal is { IsNegated: true } && statement.Effect == Effect.Allow) at.Report(Problem.AllowNotPrincipal);
        if (statement.Kind != PolicyKind.ResourceControl) return;
        if (statement.Effect == Effect.Allow) at.Report(Problem.ResourceControlAllow);
        if (statement.Action is { IsNegated: true }) at.Report(Problem.ResourceControlNotAction);
        if (principal is not (null or { IsComplete: false } or { IsNegated: false, Values: [{ Kind: PrincipalKind.Everyone }] }))
            at.Report(Problem.ResourceControlPrincipal);
    }
}
