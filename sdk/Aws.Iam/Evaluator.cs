using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>Decides requests as IAM does.</summary>
public static class Evaluator
{
    /// <summary>What one document says about a request by itself.</summary>
    /// <param name="request">The request.</param>
    /// <param name="document">The document.</param>
    public static IamEvaluation Evaluate(Request request, PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Evaluate(request, [document]);
    }

    /// <summary>What documents of one kind say together about a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="documents">The documents.</param>
    public static IamEvaluation Evaluate(Request request, IReadOnlyList<PolicyDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(documents);
        return DocumentEvaluation.Of(documents, new RequestContext(request)).Result();
    }

    /// <summary>What all policies that take part decide about a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policies">The policies.</param>
    public static IamEvaluation Evaluate(Request request, PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policies);
        var context = new RequestContext(request);
        var identity = DocumentEvaluation.Of(policies.Identity, context);
        var resource = DocumentEvaluation.Of(policies.Resource is { } document ? [document] : [], context);
        var boundary = DocumentEvaluation.Of(policies.Boundary, context);
        var session = DocumentEvaluation.Of(policies.Session, context);
        var levels = policies.ServiceControl.Concat(policies.ResourceControl).Select(level => DocumentEvaluation.Of(level, context)).ToList();

        var denying = levels.Append(identity).Append(resource).Append(boundary).Append(session).ToList();
        var denies = denying.Any(part => part.Denies);
        var naming = Naming(policies.Resource, context);

        var boundaryAllows = policies.Boundary.Count == 0 ? Verdict.Holds : boundary.Allows;
        var sessionAllows = policies.Session.Count == 0 ? Verdict.Holds : session.Allows;
        var own = identity.Allows.And(boundaryAllows).And(sessionAllows);
        var isOwnAccount = policies.ResourceAccount is null || policies.ResourceAccount == request.Caller.Account;
        var allows = !request.Caller.IsAws ? resource.Allows
            : !isOwnAccount ? own.And(resource.Allows)
            : Direct(naming, boundaryAllows, sessionAllows).Or(own.And(policies.ResourceMustAllow ? resource.Allows : Verdict.Holds));
        allows = levels.All(level => level.Allows).And(allows);

        var statement = denies == Verdict.Fails
            ? (resource.Allows == Verdict.Holds ? resource.Allowing : identity.Allowing ?? resource.Allowing)
            : denying.First(part => part.Denies == denies).Denying;
        return new DocumentEvaluation(denies, statement, allows, allows == Verdict.Fails ? null : statement).Result();
    }

    /// <summary>
    /// Whether the resource's policy lets in a caller it names is not a matter of the caller's own policies. Naming a user or a
    /// session passes by the boundary too; naming a role does not.
    /// </summary>
    private static Verdict Direct((Verdict Role, Verdict Itself) naming, Verdict boundary, Verdict session) =>
        naming.Itself.Or(naming.Role.And(boundary).And(session));

    private static (Verdict Role, Verdict Itself) Naming(PolicyDocument? document, RequestContext context)
    {
        var (role, itself) = (Verdict.Fails, Verdict.Fails);
        if (document is null || context.Request.Caller.Arn is not { } arn) return (role, itself);
        var isRole = Arn.Parse(arn) is { RoleName: not null };
        foreach (var statement in document.Statements)
        {
            var allows = statement.Test.Says(Effect.Allow, context);
            if (allows == Verdict.Fails) continue;
            if (statement.Principal is not { IsNegated: false, IsComplete: true } principal)
            {
                role = role.Or(statement.Principal is null || !statement.Principal.IsNegated ? Verdict.Unknown.And(allows) : Verdict.Fails);
                continue;
            }

            // An account delegates to its own policies; a star and an ARN name the caller.
            var names = principal.Values.Where(value => value.Kind == PrincipalKind.Everyone || AwsPrincipal.WholeAccount(value.Text.Value) is null).ToList();
            if (names.Any(value => value.Text.Value == arn) && !isRole) itself = itself.Or(allows);
            if (names.Any(value => value.Kind == PrincipalKind.Everyone || Names(value, context))) role = role.Or(allows);
        }

        return (role, itself);
    }

    private static bool Names(Principal principal, RequestContext context) =>
        principal.Kind == PrincipalKind.Aws
        && AwsPrincipal.Callers(principal.Text.Value).Patterns.Any(pattern => pattern.Matches(context.Request.Caller.Code));
}
