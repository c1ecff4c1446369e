using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Gate.Scanners.Workflows.Expressions;

namespace Pipelines.Tests;

/// <summary>What expressions of a workflow come to: contexts by their path in lower case, and how the jobs and steps before ended.</summary>
/// <param name="contexts">Values such as <c>github.event.before</c>; what is not there is null, as at GitHub.</param>
internal sealed class WorkflowValues(IReadOnlyDictionary<string, string> contexts)
{
    public Dictionary<string, string> Known { get; } = new(contexts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something failed before.</summary>
    public bool Failed { get; set; }

    public string Expand(string text) =>
        Expansion.In(text).Aggregate(text, (so, one) => so.Replace(one.Text, Text(Value(one.Expression!)), StringComparison.Ordinal));

    /// <summary>Whether something runs: without a status function in its condition, only when nothing failed before.</summary>
    public bool Holds(Expression? condition)
    {
        if (condition is null) return !Failed;
        var asks = condition.All.OfType<Call>().Any(call => call.Calls("always") || call.Calls("failure") || call.Calls("success") || call.Calls("cancelled"));
        return (asks || !Failed) && IsTrue(Value(condition));
    }

    private object? Value(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        Not not => !IsTrue(Value(not.Operand)),
        Binary { Operator: "&&" } both => Value(both.Left) is var left && IsTrue(left) ? Value(both.Right) : left,
        Binary { Operator: "||" } either => Value(either.Left) is var left && IsTrue(left) ? left : Value(either.Right),
        Binary { Operator: "==" } equal => AreEqual(equal),
        Binary { Operator: "!=" } different => !AreEqual(different),
        Call call when call.Calls("always") => true,
        Call call when call.Calls("failure") => Failed,
        Call call when call.Calls("success") => !Failed,
        Call call when call.Calls("cancelled") => false,
        Call call when call.Calls("toJSON") && call.Arguments[0].Is("needs") => Needs(),
        { Path: { } path } => Known.GetValueOrDefault(string.Join('.', path)),
        _ => throw new NotSupportedException($"{expression} is not read by these tests."),
    };

    private bool AreEqual(Binary comparison) => string.Equals(Text(Value(comparison.Left)), Text(Value(comparison.Right)), StringComparison.OrdinalIgnoreCase);

    private string Needs()
    {
        var needs = new JsonObject();
        foreach (var (name, result) in Known.Where(pair => pair.Key.StartsWith("needs.", StringComparison.Ordinal) && pair.Key.EndsWith(".result", StringComparison.Ordinal)))
            needs[name.Split('.')[1]] = new JsonObject { ["result"] = result, ["outputs"] = new JsonObject() };
        return needs.ToJsonString(JsonSerializerOptions.Default);
    }

    private static bool IsTrue(object? value) => value is not (null or false or "" or 0.0);

    private static string Text(object? value) => value switch { null => string.Empty, true => "true", false => "false", _ => value.ToString()! };
}
