using System.Globalization;
using System.Text.Json.Nodes;
using Aws.Iam;
using Platform.Gate.Sources;

namespace Platform.Gate.Iam;

/// <summary>Answers questions to the IAM prover: what <c>gate iam</c> prints, and what its JSON lines carry.</summary>
internal static class IamAnswers
{
    /// <summary>The contract of the questions and answers.</summary>
    public const string Contract = "iam-jsonl/1";

    private static readonly Dictionary<string, Func<IamQuestion, CancellationToken, JsonObject>> Operations = new(StringComparer.Ordinal)
    {
        ["hello"] = (_, _) => new() { ["contract"] = Contract, ["name"] = $"gate {GateVersion.Text}", ["catalogue"] = DataDate() },
        ["evaluate"] = Evaluate,
        ["check-no-new-access"] = NoNewAccess,
        ["check-access-not-granted"] = AccessNotGranted,
        ["check-no-public-access"] = NoPublicAccess,
        ["check-trust"] = Trust,
        ["find-escalation"] = Escalations,
        ["validate"] = Validate,
    };

    /// <exception cref="InputException">The question lacks something, or something in it has the wrong shape.</exception>
    public static JsonObject Of(IamQuestion question, CancellationToken cancellation) =>
        Operations.TryGetValue(question.Operation, out var answer) ? answer(question, cancellation) : new() { ["error"] = "unknown op" };

    private static JsonObject Evaluate(IamQuestion question, CancellationToken cancellation)
    {
        var (known, unknown) = question.Context("context");
        var action = question.RequiredText("action");
        var request = new Request
        {
            Caller = CallerOf(question.RequiredText("principal")),
            Action = action,
            Resource = question.Text("resource") ?? "*",
            Context = known,
            UnknownKeys = unknown,
        };
        var isAssumption = action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);
        var resourcePolicy = question.OptionalPolicy("resourcePolicy", isAssumption ? PolicyKind.Trust : PolicyKind.Resource);
        var result = Evaluator.Evaluate(request, new PolicySet
        {
            Identity = question.Policies("identityPolicies", PolicyKind.Identity),
            Resource = resourcePolicy,
            Boundary = question.Policies("boundaryPolicies", PolicyKind.Identity),
            Session = question.Policies("sessionPolicies", PolicyKind.Identity),
            ServiceControl = question.PoliciesByLevel("scps", PolicyKind.ServiceControl),
            ResourceControl = question.PoliciesByLevel("rcps", PolicyKind.ResourceControl),
            ResourceAccount = question.Text("resourceAccount") ?? AccountOf(request.Resource),
            ResourceMustAllow = resourcePolicy is not null && (isAssumption || action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase)),
        });
        return new()
        {
            ["decision"] = result.Decision switch
            {
                Decision.Allowed => "allowed",
                Decision.ImplicitDeny => "implicit-deny",
                Decision.ExplicitDeny => "explicit-deny",
                _ => "unknown",
            },
            ["statement"] = result.Statement?.Index,
        };
    }

    private static JsonObject NoNewAccess(IamQuestion question, CancellationToken cancellation)
    {
        var kind = question.Kind();
        var (existing, changed) = (question.Policy("existing", kind), question.Policy("new", kind));
        return Check(question.Universe(), universe => IamChecks.NoNewAccess(existing, changed, universe, cancellation));
    }

    /// <summary>Whether any entry of <c>access</c> is granted: an entry is some actions, on some resources.</summary>
    private static JsonObject AccessNotGranted(IamQuestion question, CancellationToken cancellation)
    {
        var policies = question.Member("policies") is null ? [question.Policy("policy", question.Kind())] : question.Policies("policies", question.Kind());
        var boundary = question.OptionalPolicy("boundary", PolicyKind.Identity);
        var access = question.Objects("access");
        if (access.Count == 0) throw new InputException("`access` is empty: name actions or resources, as in [{\"actions\": [\"s3:GetObject\"]}].");
        var universe = question.Universe();
        var answers = access.Select(entry => Granted(entry, policies, boundary, universe, cancellation)).ToList();
        return answers.Find(answer => Verdict(answer) == "fail") ?? answers.Find(answer => Verdict(answer) == "unknown") ?? answers[0];
        static string Verdict(JsonObject answer) => answer["verdict"]!.GetValue<string>();
    }

    private static JsonObject Granted(
        IamQuestion entry, IReadOnlyList<PolicyDocument> policies, PolicyDocument? boundary, ActionUniverse universe, CancellationToken cancellation)
    {
        var (actions, resources, levels) = (entry.Texts("actions"), entry.Texts("resources"), entry.Levels());
        if (levels.Count > 0) return Check(IamChecks.LevelsNotGranted(policies, levels, actions, resources, boundary, cancellation));
        return Check(universe, chosen => IamChecks.AccessNotGranted(policies, actions, resources, boundary, chosen, cancellation));
    }

    private static JsonObject NoPublicAccess(IamQuestion question, CancellationToken cancellation)
    {
        var kind = question.Text("resourceType") == "AWS::IAM::AssumeRolePolicyDocument" ? PolicyKind.Trust : PolicyKind.Resource;
        return Check(IamChecks.NoPublicAccess(question.Policy("policy", kind), cancellation));
    }

    private static JsonObject Trust(IamQuestion question, CancellationToken cancellation)
    {
        if (question.Text("provider") is { } provider && provider != "github") throw new InputException($"'{provider}' is not a provider whose tokens are known: use github.");
        var expected = question.Object("expect");
        var result = GitHubTrust.Check(
            question.Policy("policy", PolicyKind.Trust),
            new()
            {
                Owner = expected?.Text("owner"),
                Repository = expected?.Text("repo"),
                OwnerId = expected?.Text("ownerId"),
                RepositoryId = expected?.Text("repoId"),
                Issuer = expected?.Text("issuer") ?? GitHubToken.DefaultIssuer,
            },
            cancellation);
        var answer = new JsonObject
        {
            ["verdict"] = Word(result.Verdict),
            ["trustsGitHub"] = result.TrustsGitHub switch { Verdict.Holds => "yes", Verdict.Fails => "no", _ => "unknown" },
            ["findings"] = new JsonArray([.. result.Findings.Select(finding => Placed(finding.Code, finding.Severity.ToString().ToLowerInvariant(), finding.Message, finding.Place, finding.Verdict))]),
        };
        if (result.Findings.FirstOrDefault(finding => finding.Witness is not null) is { Witness: { } witness }) answer["witness"] = Shown(witness);
        return answer;
    }

    private static JsonObject Escalations(IamQuestion question, CancellationToken cancellation)
    {
        var paths = Escalation.Find(question.Policies("policies", PolicyKind.Identity), question.OptionalPolicy("boundary", PolicyKind.Identity), cancellation);
        return new()
        {
            ["paths"] = new JsonArray([.. paths.Select(path => new JsonObject
            {
                ["id"] = path.Id,
                ["verdict"] = path.Verdict != Verdict.Holds ? "unknown" : path.IsConditional ? "conditional" : "granted",
                ["actions"] = Texts(path.Actions),
            })]),
        };
    }

    private static JsonObject Validate(IamQuestion question, CancellationToken cancellation) => new()
    {
        ["findings"] = new JsonArray([.. PolicyValidation.Validate(question.Policy("policy", question.Kind())).Select(finding => Placed(finding.Code, Word(finding.Severity), finding.Message, finding.Place, null))]),
    };

    // A witness of an action that is in the catalogue reads better; when there is none, only actions to come are concerned.
    private static JsonObject Check(ActionUniverse universe, Func<ActionUniverse, CheckResult> check)
    {
        var result = check(universe);
        if (universe == ActionUniverse.Catalogue || result.Verdict != Verdict.Fails) return Check(result);
        var real = check(ActionUniverse.Catalogue);
        var answer = Check(real.Verdict == Verdict.Fails ? real : result);
        answer["realizable"] = real.Verdict switch { Verdict.Fails => true, Verdict.Holds => false, _ => null };
        return answer;
    }

    private static string DataDate() => ActionCatalogue.Current.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Check(CheckResult result)
    {
        var answer = new JsonObject { ["verdict"] = Word(result.Verdict), ["reason"] = result.Reason };
        if (result.Statement is { } statement) answer["statement"] = statement;
        if (result.Witness is { } witness) answer["witness"] = Shown(witness);
        return answer;
    }

    private static JsonObject Shown(Request request)
    {
        var context = new JsonObject();
        foreach (var (key, values) in request.Context.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)) context[key] = values is [var only] ? only : Texts(values);
        return new() { ["principal"] = request.Caller.ToString(), ["action"] = request.Action, ["resource"] = request.Resource, ["context"] = context };
    }

    private static JsonObject Placed(string code, string severity, string message, Place place, Verdict? verdict)
    {
        var finding = new JsonObject { ["code"] = code, ["severity"] = severity, ["message"] = message, ["path"] = place.Path };
        if (verdict is { } known) finding["certain"] = known == Verdict.Holds;
        if (place.Line is { } line) finding["line"] = line;
        if (place.Column is { } column) finding["column"] = column;
        return finding;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static string Word(Verdict verdict) => verdict switch { Verdict.Holds => "pass", Verdict.Fails => "fail", _ => "unknown" };

    private static string Word(PolicyFindingSeverity severity) => severity == PolicyFindingSeverity.SecurityWarning ? "security-warning" : severity.ToString().ToLowerInvariant();

    private static Caller CallerOf(string text) =>
        Caller.Parse(text) ?? throw new InputException($"'{text}' is not a principal: use an ARN, anonymous, service:NAME or federated:PROVIDER.");

    // S3's ARNs name no account: the caller's is meant unless the question says otherwise.
    private static string? AccountOf(string resource) => resource.Split(':', 6) is ["arn", _, _, _, { Length: 12 } account, _] ? account : null;
}
