using Aws.Iam.Matching;

namespace Aws.Iam.Validation;

/// <summary>Who is let in by a trust policy, or by a resource's, without enough being asked of him.</summary>
internal static class TrustAdvice
{
    private const string Provider = "oidc-provider/";
    private const string GitHub = "token.actions.githubusercontent.com";
    private const string RolesAnywhere = "rolesanywhere.amazonaws.com";

    public static void Give(PolicyDocument document, Notes notes)
    {
        Deputy(document, notes);
        if (document.Kind != PolicyKind.Trust) return;
        foreach (var statement in document.Statements.Where(statement => statement is { IsUnreadable: false, Effect: Effect.Allow, Principal.IsNegated: false })) Trust(statement, notes);
    }

    private static void Deputy(PolicyDocument document, Notes notes)
    {
        if (document.Kind is not (PolicyKind.Resource or PolicyKind.Trust) || document.HasUnknowns) return;
        var result = IamChecks.NoConfusedDeputy(document);
        if (result is not { Verdict: Verdict.Fails, Statement: { } index } || document.Statements[index].Principal is not { } principal) return;
        if (principal.Values.FirstOrDefault(value => value.Kind == PrincipalKind.Service) is { } service) notes.Add(Advice.Deputy, service.Text.Place);
    }

    private static void Trust(Statement statement, Notes notes)
    {
        foreach (var principal in statement.Principal!.Values)
        {
            if (Suits(statement, principal) == Verdict.Fails) notes.Add(Advice.MismatchedAction, principal.Text.Place);
            if (principal.Kind == PrincipalKind.Service && principal.Text.Value == RolesAnywhere) Anywhere(statement, principal, notes);
            if (principal.Kind == PrincipalKind.Federated && !statement.HasUnknownConditions) Claims(statement, principal, notes);
        }
    }

    private static Verdict Suits(Statement statement, Principal principal)
    {
        if (principal.Kind == PrincipalKind.Everyone) return Verdict.Holds;
        string[] actions = principal.Kind != PrincipalKind.Federated ? ["sts:AssumeRole"]
            : principal.Text.Value.Contains(":saml-provider/", StringComparison.Ordinal) ? ["sts:AssumeRoleWithSAML"]
            : ["sts:AssumeRoleWithWebIdentity"];

        // A statement may hold what goes along with an assumption that another one allows.
        return actions.Append("sts:TagSession").Append("sts:SetSourceIdentity").Any(statement.ContainsAction);
    }

    private static void Anywhere(Statement statement, Principal principal, Notes notes)
    {
        if (((string[])["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"]).Any(action => statement.ContainsAction(action) == Verdict.Fails))
            notes.Add(Advice.RolesAnywhere, principal.Text.Place);
    }

    private static void Claims(Statement statement, Principal principal, Notes notes)
    {
        if (Arn.Parse(principal.Text.Value) is not { Service: "iam" } arn || !arn.Resource.StartsWith(Provider, StringComparison.Ordinal)) return;
        var issuer = arn.Resource[Provider.Length..];
        if (issuer.StartsWith(GitHub, StringComparison.OrdinalIgnoreCase))
        {
            if (!Tests(statement, issuer + ":sub") && !Tests(statement, issuer + ":repository") && !Tests(statement, issuer + ":job_workflow_ref")) notes.Add(Advice.GitHubSubject, principal.Text.Place);
        }
        else if (!Tests(statement, issuer + ":"))
        {
            notes.Add(Advice.ProviderCondition, principal.Text.Place);
        }
    }

    private static bool Tests(Statement statement, string key) => statement.Conditions.Any(condition => condition.Key.Value.StartsWith(key, StringComparison.OrdinalIgnoreCase));
}
