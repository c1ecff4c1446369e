using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>Whether a resource's document refuses what comes over plain HTTP.</summary>
internal static class TlsOnly
{
    /// <summary>Whether a statement denies the action to everybody who does not come over TLS.</summary>
    /// <param name="place">Where the document stands; one that is absent refuses nothing.</param>
    /// <param name="action">The action, such as <c>sns:Publish</c>.</param>
    public static Truth RefusesPlainHttp(this Node place, string action)
    {
        if (!place.IsPresent) return Truth.False;
        var service = action[..action.IndexOf(':', StringComparison.Ordinal)];
        var answer = Statements.Ask(place.Document(PolicyKind.Resource), statement =>
            Statements.Denies(statement)
                .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Everyone))
                .And(Statements.HasAction(statement, "*", service + ":*", action))
                .And(OnlyWithoutTls(statement)));
        return answer.Verdict switch
        {
            Verdict.Holds => Truth.True,
            Verdict.Fails => Truth.False,
            _ => Truth.Unknown.At(place, "a statement that denies plain HTTP"),
        };
    }

    private static Verdict OnlyWithoutTls(Statement statement)
    {
        if (statement.HasUnknownConditions) return Verdict.Unknown;
        if (statement.Conditions is not [var only]) return Verdict.Fails;
        var isTransport = only.Operator is { Comparison: ConditionComparison.Bool, IsNegated: false }
            && only.Key.Value.Equals("aws:SecureTransport", StringComparison.OrdinalIgnoreCase);
        if (!isTransport) return Verdict.Fails;
        if (!only.IsComplete) return Verdict.Unknown;
        return VerdictLogic.Of(only.Values.All(value => value.Value.Equals("false", StringComparison.OrdinalIgnoreCase)));
    }
}
