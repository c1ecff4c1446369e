using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>
/// Follows what other people write through expressions: functions, operators, <c>env</c>, <c>matrix</c>, <c>needs</c> and the inputs of
/// workflows and actions. What a script puts into a step's outputs is not followed.
/// </summary>
/// <param name="step">The step in which the expression stands.</param>
internal sealed class TaintAnalysis(Step step)
{
    private readonly HashSet<string> _visiting = new(StringComparer.Ordinal);

    public Taint Of(Expression expression) => expression switch
    {
        { Path: { } path } => OfPath(path),
        Call call => OfCall(call),
        Binary { Operator: "&&" } and => Of(and.Right),
        Binary { Operator: "||" } or => Worst(Of(or.Left), Of(or.Right)),
        Member member => Of(member.Target),
        Element element => Of(element.Target),
        _ => Taint.Clean,
    };

    private Taint OfCall(Call call) => call.Function.ToLowerInvariant() switch
    {
        "tojson" or "join" => call.Arguments.Aggregate(Taint.Clean, (taint, argument) => Worst(taint, Whole(argument))),
        "contains" or "startswith" or "endswith" or "hashfiles" or "success" or "failure" or "always" or "cancelled" => Taint.Clean,
        "case" => call.Arguments.Where((_, index) => index % 2 == 1 || index == call.Arguments.Count - 1).Aggregate(Taint.Clean, (taint, argument) => Worst(taint, Of(argument))),
        _ => call.Arguments.Aggregate(Taint.Clean, (taint, argument) => Worst(taint, Of(argument))),
    };

    // An object printed as text is the word "Object", but as JSON it is all that it holds.
    private Taint Whole(Expression expression) =>
        expression.Path is { } path ? Worst(OfPath(path), AttackerContexts.Below(path)) : Of(expression);

    private Taint OfPath(IReadOnlyList<string?> path) => path[0] switch
    {
        "github" => AttackerContexts.Of(path),
        "env" when path.Count > 1 => Once(path, () => OfText(Environment(path[1]))),
        "inputs" when path.Count > 1 => Once(path, () => OfInput(path[1])),
        "matrix" when path.Count > 1 => Once(path, () => OfMatrix(path[1])),
        "needs" when path.Count > 3 && path[2] == "outputs" => Once(path, () => OfNeeds(path[1], path[3])),
        _ => Taint.Clean,
    };

    private Taint OfInput(string? name)
    {
        if (InputDeclarations.Find(step.File, name) is { IsFreeText: false }) return Taint.Clean;
        return Taint.Caller;
    }

    private Taint OfMatrix(string? name)
    {
        var matrix = step.Job?.Node.At("strategy").At("matrix");
        var values = new[] { matrix.At(name ?? string.Empty) }.Concat(matrix.At("include").Items().Select(item => item.At(name ?? string.Empty)));
        return values.SelectMany(value => value.Scalars()).Aggregate(Taint.Clean, (taint, scalar) => Worst(taint, OfText(scalar)));
    }

    private Taint OfNeeds(string? job, string? output)
    {
        var other = step.Job?.Workflow.Jobs.FirstOrDefault(one => string.Equals(one.Id, job, StringComparison.OrdinalIgnoreCase));
        return OfText(other?.Node.At("outputs").Members().FirstOrDefault(member => string.Equals(member.Key.Value, output, StringComparison.OrdinalIgnoreCase)).Value as YamlScalarNode);
    }

    private Taint OfText(YamlScalarNode? scalar) =>
        Expansion.In(scalar).Aggregate(Taint.Clean, (taint, expansion) => expansion.Expression is { } inner ? Worst(taint, Of(inner)) : taint);

    private YamlScalarNode? Environment(string? name) => name is null ? null : Scopes.Environment(step, name, StringComparison.OrdinalIgnoreCase);

    // A value may be made of itself; the second time round adds nothing.
    private Taint Once(IReadOnlyList<string?> path, Func<Taint> ask)
    {
        var key = string.Join('.', path);
        if (!_visiting.Add(key)) return Taint.Clean;
        var taint = ask();
        _visiting.Remove(key);
        return taint;
    }

    private static Taint Worst(Taint one, Taint other) => one > other ? one : other;
}
