using Aws.Iam.Matching;
using Aws.Iam.Proving;
using Aws.Iam.Trust;

namespace Aws.Iam;

/// <summary>Who can assume a role through GitHub's identity provider.</summary>
public static class GitHubTrust
{
    private static readonly (string Code, TrustSeverity Severity, string Message, Func<GitHubScopes, TokenScope> Tokens)[] Questions =
    [
        ("TRUST-GH-ANY-REPO", TrustSeverity.Critical,
            "A workflow in a stranger's repository can assume the role. Test `sub` for the owner and repository.",
            scopes => scopes.OfStranger()),
        ("TRUST-GH-OWNER-PREFIX", TrustSeverity.Critical,
            "An owner whose name begins like the expected one can assume the role. Put the slash after the owner.",
            scopes => scopes.OfOwnerPrefix()),
        ("TRUST-GH-CUSTOM-SUB", TrustSeverity.Critical,
            "A stranger who customises the subject of his repository can assume the role. Let `sub` begin with `repo:` and the owner.",
            scopes => scopes.OfCustomSubject()),
        ("TRUST-GH-CUSTOM-SUB", TrustSeverity.Critical,
            "A stranger who customises the subject of his repository can assume the role. Let `sub` begin with `repo:` and the owner.",
            scopes => scopes.OfCustomBoundSubject()),
        ("TRUST-GH-ORG-WIDE", TrustSeverity.High,
            "Another repository of the owner can assume the role. Name the repository.",
            scopes => scopes.OfOtherRepository()),
        ("TRUST-GH-REPO-PREFIX", TrustSeverity.High,
            "A repository whose name begins like the expected one can assume the role. Put the colon after the repository.",
            scopes => scopes.OfRepositoryPrefix()),
        ("TRUST-GH-PULL-REQUEST", TrustSeverity.Medium,
            "A pull request of the repository can assume the role. Name the branch or the environment.",
            scopes => scopes.OfPullRequest()),
        ("TRUST-GH-ANY-BRANCH", TrustSeverity.Medium,
            "Any branch of the repository can assume the role. Name the branch or the environment.",
            scopes => scopes.OfAnyBranch()),
        ("TRUST-GH-AUD", TrustSeverity.Medium,
            "A token made for another audience can assume the role. Test `aud` for `sts.amazonaws.com`.",
            scopes => scopes.OfAnyAudience()),
        ("TRUST-GH-NAME-ONLY", TrustSeverity.Low,
            "Whoever takes over the repository's name can assume the role. Test `repository_id` or `repository_owner_id` too.",
            scopes => scopes.OfRecycledName()),
    ];

    /// <summary>
    /// Whether a job with this token can assume the role. It is unknown when a test needs a claim that the token leaves out.
    /// </summary>
    /// <param name="policy">The role's trust policy.</param>
    /// <param name="token">The token.</param>
    /// <param name="issuer">The host, and perhaps path, of the issuer.</param>
    public static IamEvaluation CanAssume(PolicyDocument policy, GitHubToken token, string issuer = GitHubToken.DefaultIssuer)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(token);
        var decisions = Providers(policy, issuer).Select(provider => Evaluator.Evaluate(token.ToRequest(provider), policy)).ToList();
        return decisions.MaxBy(decision => decision.Allows switch { Verdict.Holds => 2, Verdict.Unknown => 1, _ => 0 })!;
    }

    /// <summary>
    /// Checks a trust policy for every token that GitHub can make: no stranger's may pass, and what else passes beyond the expected
    /// repository is reported.
    /// </summary>
    /// <param name="policy">The role's trust policy.</param>
    /// <param name="expectation">Whom it is meant to trust; by default whom it names.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static TrustResult Check(PolicyDocument policy, GitHubExpectation? expectation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        expectation ??= new GitHubExpectation();
        var texts = new TrustTexts(policy, expectation);
        var scopes = new GitHubScopes(texts, expectation.Issuer);
        Finding Ask(TokenScope scope, PolicyDocument document) => new Prover(
            new Question { Allowing = [document], Scope = scope.Facts, Callers = Tokens(expectation.Issuer) }, () => new Budget(cancellationToken)).Ask();

        var isHidden = policy.Statements.SelectMany(statement => statement.Conditions)
            .Any(condition => condition.Key.IsSecret || condition.Values.Any(value => value.IsSecret));
        var findings = new List<TrustFinding>();
        foreach (var (code, severity, message, tokens) in Questions)
        {
            var answer = Ask(tokens(scopes), policy);
            if (answer.Exists == Verdict.Fails || findings.Any(finding => finding.Code == code && finding.Verdict == Verdict.Holds)) continue;
            findings.RemoveAll(finding => finding.Code == code);
            var witness = isHidden ? null : answer.Witness;
            var subject = witness?.Context.GetValueOrDefault($"{expectation.Issuer}:sub") is [var value] ? value : null;
            findings.Add(new TrustFinding(code, severity, answer.Exists, message, (answer.Statement ?? policy.Statements[0]).Place, subject, witness));
        }

        var trusts = Ask(scopes.Any(), policy).Exists;
        if (trusts == Verdict.Holds) findings.AddRange(Form(policy, Ask(scopes.OfNamesForm(), policy).Exists, Ask(scopes.OfImmutableForm(), policy).Exists));
        findings.AddRange(UnknownClaims(texts, expectation.Issuer));
        findings.AddRange(policy.Statements
            .Where(statement => IsAbout(statement, expectation.Issuer) && Ask(scopes.Any(), Alone(policy, statement)).Exists == Verdict.Fails)
            .Select(statement => new TrustFinding("TRUST-GH-DEAD", TrustSeverity.Low, Verdict.Holds, "No token of GitHub can satisfy the statement.", statement.Place)));

        var critical = findings.Where(finding => finding.Severity == TrustSeverity.Critical).Any(finding => finding.Verdict);
        return new TrustResult(critical.Not(), trusts, [.. findings.OrderByDescending(finding => finding.Severity)]);
    }

    private static IEnumerable<TrustFinding> Form(PolicyDocument policy, Verdict names, Verdict immutable)
    {
        if (names == immutable || names == Verdict.Unknown || immutable == Verdict.Unknown) yield break;
        var other = names == Verdict.Holds ? "with ids, the default of newer repositories," : "without ids, the default of older repositories,";
        yield return new TrustFinding("TRUST-GH-FORMAT", TrustSeverity.Info, Verdict.Holds, $"A subject {other} does not match.", policy.Statements[0].Place);
    }

    private static IEnumerable<TrustFinding> UnknownClaims(TrustTexts texts, string issuer)
    {
        foreach (var condition in texts.Conditions.Where(condition => !GitHubClaims.IsMapped(condition.Key.Value[(issuer.Length + 1)..])))
        {
            var isOpen = condition.Operator?.WhenAbsent == true;
            var message = isOpen
                ? "AWS makes no condition key of this claim, so the test always passes. Test a claim that it maps."
                : "AWS makes no condition key of this claim, so the test never passes. Test a claim that it maps.";
            yield return new TrustFinding("TRUST-GH-UNKNOWN-CLAIM", isOpen ? TrustSeverity.High : TrustSeverity.Low, Verdict.Holds, message, condition.Place);
        }
    }

    private static bool IsAbout(Statement statement, string issuer) =>
        statement is { IsUnreadable: false, Effect: Effect.Allow, Principal: { } principal }
        && principal.Values.Any(value => value.Kind == PrincipalKind.Federated && IsOf(value.Text.Value, issuer));

    private static PolicyDocument Alone(PolicyDocument policy, Statement statement) => new(policy.Kind, policy.Version, [statement], []);

    private static bool IsOf(string provider, string issuer) =>
        provider.EndsWith($":oidc-provider/{issuer}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Providers(PolicyDocument policy, string issuer) => policy.Statements
        .SelectMany(statement => statement.Principal?.Values ?? [])
        .Where(value => value.Kind == PrincipalKind.Federated && IsOf(value.Text.Value, issuer))
        .Select(value => value.Text.Value)
        .DefaultIfEmpty($"arn:aws:iam::123456789012:oidc-provider/{issuer}")
        .Distinct(StringComparer.Ordinal);

    private static PatternUnion Tokens(string issuer) => PatternUnion.Of(
        Caller.Named(PrincipalKind.Federated, "arn:") + Pattern.Some(CharClass.ServiceName) + ":iam::" + Pattern.Repeat(CharClass.Digit, 12)
        + $":oidc-provider/{issuer}");
}
