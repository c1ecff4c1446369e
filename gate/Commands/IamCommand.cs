using System.CommandLine;
using System.Text.Json.Nodes;
using Aws.Iam;
using Platform.Gate.Iam;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary>
/// <c>gate iam</c>: asks the IAM prover about policy documents. Ends with 0 when the answer is good, 1 when it is not, 2 when the question is
/// wrong, and 3 when it cannot be decided.
/// </summary>
internal static class IamCommand
{
    private const int Good = 0;
    private const int Bad = 1;
    private const int Undecided = 3;

    public static Command Create() => new("iam", "Ask the IAM prover about policy documents, offline.")
    {
        Question("validate", "Is the document one that IAM accepts, and does it do what it seems to?", [File("policy"), Kind()]),
        Question("evaluate", "What does IAM decide about one request?",
            [Text("principal", "Who asks: an ARN, anonymous, service:NAME or federated:PROVIDER.", "PRINCIPAL", required: true), Text("action", "The action.", "ACTION", required: true),
             Text("resource", "The ARN of the resource.", "ARN"), Text("resource-account", "The account of the resource, when its ARN names none.", "ID"),
             Files("identity-policies", "A policy of the caller."), File("resource-policy", required: false), Files("boundary-policies", "The caller's permissions boundary."), Context()]),
        Question("check-no-new-access", "Does a policy allow nothing that another does not?", [File("existing"), File("new"), Kind(), Universe()]),
        Question("check-access-not-granted", "Does a policy grant none of some actions on any of some resources?",
            [File("policy"), Kind(), Texts("actions", "Actions, with wildcards if wanted, separated by commas.", "ACTIONS"), Texts("resources", "Resources, separated by commas.", "ARNS"),
             Texts("access-levels", $"Levels of access, separated by commas: {string.Join(", ", AccessLevels.All)}.", "LEVELS"), Universe()]),
        Question("check-no-public-access", "Does the policy of a resource keep strangers out?",
            [File("policy"), Text("resource-type", "The type of resource, such as AWS::S3::Bucket; AWS::IAM::AssumeRolePolicyDocument for a trust policy.", "TYPE")]),
        Question("check-trust", "Can only the expected repository at GitHub assume the role?",
            [File("policy"), Text("owner", "The owner that is meant.", "NAME"), Text("repo", "The repository that is meant, without its owner.", "NAME"),
             Text("owner-id", "The owner's number.", "ID"), Text("repo-id", "The repository's number.", "ID")]),
        Question("find-escalation", "Which ways to more rights does an identity have?", [Files("policies", "A policy of the identity.", required: true), File("boundary", required: false)]),
        Serve(),
    };

    private static Command Question(string operation, string description, IReadOnlyList<Part> parts)
    {
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var command = new Command(operation, description) { json };
        foreach (var part in parts) command.Options.Add(part.Option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var members = parts.Select(part => (part.Name, Value: part.Read(parsed))).Where(part => part.Value is not null)
                .Select(part => KeyValuePair.Create(part.Name, part.Value!)).ToList();
            var answer = IamAnswers.Of(new(JsonTree.Object(Shape(operation, members))), cancellation);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? IamLines.Text(answer, indented: true) : string.Join('\n', Tell(answer)));
            return Code(answer);
        });
        return command;
    }

    private static Command Serve()
    {
        var lines = new Option<bool>("--jsonl") { Description = "Lines of JSON: one question a line, one answer a line.", Required = true };
        var command = new Command("serve", "Answer questions from standard input until it ends, for editors and tests.") { lines };
        command.SetAction(async (_, cancellation) =>
        {
            await IamLines.ServeAsync(Console.In, Console.Out, cancellation);
            return Good;
        });
        return command;
    }

    // Options are flat; two questions nest what they ask about.
    private static IEnumerable<KeyValuePair<string, JsonTree>> Shape(string operation, IReadOnlyList<KeyValuePair<string, JsonTree>> members)
    {
        string[] nested = operation switch
        {
            "check-access-not-granted" => ["actions", "resources", "accessLevels"],
            "check-trust" => ["owner", "repo", "ownerId", "repoId"],
            _ => [],
        };
        yield return KeyValuePair.Create("op", JsonTree.Of(operation));
        foreach (var member in members.Where(member => !nested.Contains(member.Key))) yield return member;
        if (nested.Length == 0) yield break;
        var inner = JsonTree.Object(members.Where(member => nested.Contains(member.Key)));
        if (operation == "check-trust") yield return KeyValuePair.Create("expect", inner);
        else if (inner.Members.Count > 0) yield return KeyValuePair.Create("access", JsonTree.Array(inner));
        else throw new InputException("Name what must not be granted, with --actions, --resources or --access-levels.");
    }

    private static int Code(JsonObject answer)
    {
        if (answer["verdict"] is { } verdict) return verdict.GetValue<string>() switch { "pass" => Good, "fail" => Bad, _ => Undecided };
        if (answer["decision"] is { } decision) return decision.GetValue<string>() switch { "allowed" => Good, "unknown" => Undecided, _ => Bad };
        if (answer["paths"] is JsonArray paths) return paths.Count == 0 ? Good : paths.All(path => Word(path, "verdict") == "unknown") ? Undecided : Bad;
        return answer["findings"]!.AsArray().Any(finding => Word(finding, "severity") is "error" or "security-warning") ? Bad : Good;
    }

    private static IEnumerable<string> Tell(JsonObject answer)
    {
        if ((answer["verdict"] ?? answer["decision"]) is { } verdict) yield return answer["reason"] is { } reason ? $"{verdict}: {reason}" : verdict.GetValue<string>();
        if (answer["realizable"] is JsonValue real && !real.GetValue<bool>())
            yield return "  Only actions that the catalogue does not know are concerned; --action-universe catalogue leaves those aside.";
        if (answer["statement"] is { } statement) yield return $"  statement: {statement}";
        if (answer["witness"] is JsonObject witness)
        {
            foreach (var (name, value) in witness) yield return $"  {name}: {(value is JsonValue text ? text.GetValue<string>() : IamLines.Text(value!))}";
        }

        foreach (var path in answer["paths"] as JsonArray ?? [])
            yield return $"{Word(path, "verdict")}: {Word(path, "id")}: {string.Join(", ", path!["actions"]!.AsArray().Select(action => action!.GetValue<string>()))}";
        foreach (var finding in answer["findings"] as JsonArray ?? [])
        {
            var line = finding!["line"] is { } number ? $" (line {number})" : string.Empty;
            yield return $"{Word(finding, "severity")}: {Word(finding, "code")}: {Word(finding, "path")}{line}: {Word(finding, "message")}";
        }

        if (answer is { Count: 1 } && (answer["paths"] ?? answer["findings"]) is JsonArray { Count: 0 }) yield return "Nothing was found.";
    }

    private static string Word(JsonNode? node, string name) => node![name]!.GetValue<string>();

    private static Part File(string name, bool required = true)
    {
        var option = new Option<string?>($"--{name}") { Description = "A policy document: JSON.", HelpName = "FILE", Required = required };
        return new(option, parsed => parsed.GetValue(option) is { } path ? Read(path) : null);
    }

    private static Part Files(string name, string description, bool required = false)
    {
        var option = new Option<string[]>($"--{name}") { Description = $"{description} Repeatable.", HelpName = "FILE", Required = required };
        return new(option, parsed => parsed.GetValue(option) is { Length: > 0 } paths ? JsonTree.Array(paths.Select(Read)) : null);
    }

    private static Part Text(string name, string description, string help, bool required = false)
    {
        var option = new Option<string?>($"--{name}") { Description = description, HelpName = help, Required = required };
        return new(option, parsed => parsed.GetValue(option) is { } text ? JsonTree.Of(text) : null);
    }

    private static Part Texts(string name, string description, string help)
    {
        var option = new Option<string?>($"--{name}") { Description = description, HelpName = help };
        return new(option, parsed => parsed.GetValue(option) is { } text
            ? JsonTree.Array(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(JsonTree.Of)) : null);
    }

    private static Part Kind()
    {
        var option = new Option<string>("--type") { Description = "What the document is attached to.", DefaultValueFactory = _ => "identity" };
        option.AcceptOnlyFromAmong([.. IamQuestion.KindNames]);
        return new(option, parsed => JsonTree.Of(parsed.GetValue(option)!)) { Name = "policyType" };
    }

    private static Part Universe()
    {
        var option = new Option<string>("--action-universe") { Description = "open: every action there could be; catalogue: those that the catalogue knows.", DefaultValueFactory = _ => "open" };
        option.AcceptOnlyFromAmong("open", "catalogue");
        return new(option, parsed => JsonTree.Of(parsed.GetValue(option)!));
    }

    private static Part Context()
    {
        var option = new Option<string[]>("--context") { Description = "A condition key of the request. Repeatable.", HelpName = "KEY=VALUE" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal))) result.AddError($"'{token.Value}' is not KEY=VALUE.");
        });
        return new(option, parsed => JsonTree.Object((parsed.GetValue(option) ?? []).Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .Select(group => KeyValuePair.Create(group.Key, JsonTree.Array(group.Select(pair => JsonTree.Of(pair[1])))))));
    }

    private static JsonTree Read(string path)
    {
        try
        {
            return JsonTree.Parse(System.IO.File.ReadAllBytes(path));
        }
        catch (JsonTreeException exception)
        {
            throw new InputException($"{Shown.Path(path)}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Shown.Path(path)} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>An option, and the part of a question that it gives.</summary>
    private sealed record Part(Option Option, Func<ParseResult, JsonTree?> Read)
    {
        // --resource-policy gives resourcePolicy.
        public string Name { get; init; } = string.Concat(Option.Name.TrimStart('-').Split('-').Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
