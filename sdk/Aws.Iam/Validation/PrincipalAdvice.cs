using Aws.Iam.Matching;

namespace Aws.Iam.Validation;

/// <summary>Principals that do not go with the kind of policy, the actions or the conditions.</summary>
internal static class PrincipalAdvice
{
    private static readonly string[] PublicProviders = ["cognito-identity.amazonaws.com", "accounts.google.com", "www.amazon.com", "graph.facebook.com"];

    // What a service's own request does not carry.
    private static readonly string[] CallerKeys =
        ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:userid", "aws:username"];

    public static void Give(Statement statement, Notes notes)
    {
        if (statement.Principal is not { } element) return;
        foreach (var principal in element.Values)
        {
            var text = principal.Text;
            if (principal.Kind == PrincipalKind.Aws && AwsPrincipal.IsUniqueId(text.Value))
            {
                if (text.Value.StartsWith("AROA", StringComparison.Ordinal)) notes.Add(Advice.RoleReference, text.Place);
                if (text.Value.StartsWith("AIDA", StringComparison.Ordinal)) notes.Add(Advice.UserReference, text.Place);
            }

            if (principal.Kind != PrincipalKind.Federated) continue;
            if (statement.Kind == PolicyKind.Resource) notes.Add(Advice.FederatedPrincipal, text.Place);
            if (statement.Kind == PolicyKind.Trust && !IsProvider(text.Value)) notes.Add(Advice.FederatedForm, text.Place);
        }

        if (statement.Effect == Effect.Allow && element is { IsNegated: false, IsComplete: true, Values.Count: > 0 }) Conditions(statement, element, notes);
    }

    private static void Conditions(Statement statement, PrincipalElement element, Notes notes)
    {
        if (!element.Values.All(principal => principal.Kind == PrincipalKind.Service)) return;
        foreach (var condition in statement.Conditions.Where(condition => condition.Operator?.WhenAbsent == false && CallerKeys.Any(condition.HasKey)))
            notes.Add(ConditionProblems.ServicePrincipalKey, condition.Place, $"{condition.Key.Shown} is about callers with an identity.");
    }

    private static bool IsProvider(string text) =>
        PublicProviders.Contains(text, StringComparer.Ordinal) || text.Contains('*', StringComparison.Ordinal)
        || (Arn.Parse(text) is { Service: "iam" } arn && (arn.Resource.StartsWith("oidc-provider/", StringComparison.Ordinal) || arn.Resource.StartsWith("saml-provider/", StringComparison.Ordinal)));
}
