using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam.Parsing;

/// <summary>Reads a <c>Condition</c> block.</summary>
internal static class ConditionReader
{
    public static (List<Condition> Conditions, bool IsComplete) Read(Cursor block, PolicyVersion version)
    {
        var conditions = new List<Condition>();
        if (block.Kind != JsonTreeKind.Object) return (conditions, Nothing(block));
        if (block.Tree.Members.Count == 0) block.Report(Problem.EmptyConditionObject);
        var isComplete = true;
        foreach (var (name, keys) in block.Members(StringComparer.Ordinal))
        {
            var parsed = ConditionOperator.Parse(name);
            if (parsed is null) keys.Report(Problem.UnknownOperator);
            if (parsed is { Comparison: ConditionComparison.Null, IfExists: true }) keys.Report(Problem.NullWithIfExists);
            if (keys.Kind != JsonTreeKind.Object)
            {
                isComplete = Nothing(keys);
                continue;
            }

            foreach (var (key, values) in keys.Members(StringComparer.OrdinalIgnoreCase))
                conditions.Add(Test(parsed, key, values, version));
        }

        return (conditions, isComplete);
    }

    private static bool Nothing(Cursor at)
    {
        if (at.Kind != JsonTreeKind.Unknown) at.WrongKind("an object");
        return false;
    }

    private static Condition Test(ConditionOperator? parsed, string key, Cursor at, PolicyVersion version)
    {
        if (at is { Kind: JsonTreeKind.Array, Tree.Items.Count: 0 }) at.Report(Problem.EmptyCondition);
        var values = new List<PolicyText>();
        var isComplete = true;
        foreach (var item in at.ItemsOrSelf())
        {
            if (item.Kind is JsonTreeKind.String or JsonTreeKind.Number or JsonTreeKind.Bool)
            {
                Check(parsed, item, version);
                values.Add(item.Text);
                continue;
            }

            isComplete = false;
            if (item.Kind != JsonTreeKind.Unknown) item.WrongKind("a text, a number or a truth value");
        }

        return new Condition(parsed, new PolicyText(key, at.IsSecret, at.Place), values, isComplete, at.Place);
    }

    private static void Check(ConditionOperator? parsed, Cursor at, PolicyVersion version)
    {
        if (parsed is null) return;
        var template = Template.Read(at.Tree.Text, hasWildcards: false, version);
        TextReader.ReportVariables(at, template, version);
        if (template.Variables.Length == 0 && !ValueSet.CanRead(parsed.Comparison, at.Tree.Text)) at.Report(Problem.ConditionValue);
    }
}
