using Aws.Iam.Matching;

namespace Aws.Iam.Parsing;

/// <summary>Looks for mistakes inside actions and resources.</summary>
internal sealed class TextReader(PolicyKind kind, PolicyVersion version)
{
    public static void CheckAction(Cursor at)
    {
        var action = at.Tree.Text;
        if (Wildcards.IsAll(action)) return;
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == action.Length - 1) at.Report(Problem.InvalidAction);
        else if (action.AsSpan(0, colon).ContainsAny('*', '?')) at.Report(Problem.WildcardInService);
        else if (action.AsSpan().ContainsAny(' ', '$', '/')) at.Report(Problem.InvalidAction);
    }

    public void CheckResource(Cursor at)
    {
        var resource = at.Tree.Text;
        if (Wildcards.IsAll(resource)) return;
        var template = Template.Read(resource, hasWildcards: true, version);
        ReportVariables(at, template, version);
        var arn = ArnTemplate.Read(template, kind == PolicyKind.Identity);
        if (arn.IsCertain || !template.IsWellFormed) return;
        if (arn.HasVariableInFront) at.Report(Problem.VariablePlace);
        else if (!resource.StartsWith("arn:", StringComparison.Ordinal) && !"*?".Contains(resource.FirstOrDefault(), StringComparison.Ordinal)) at.Report(Problem.ArnPrefix);
        else at.Report(Problem.ShortArn);
    }

    public static void ReportVariables(Cursor at, Template template, PolicyVersion version)
    {
        if (!template.IsWellFormed) at.Report(FaultOf(at.Tree.Text));
        if (version == PolicyVersion.V2008 && Template.Read(at.Tree.Text, hasWildcards: true, PolicyVersion.V2012).Variables.Length > 0)
            at.Report(Problem.VariableOldVersion);
    }

    // The first variable that is not written well.
    private static Problem FaultOf(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0) return Problem.VariableBrace;
            var inside = text[(start + 2)..end];
            var comma = inside.IndexOf(',', StringComparison.Ordinal);
            var name = comma < 0 ? inside : inside[..comma];
            if (name.Length == 0) return Problem.VariableEmpty;
            if (name.Any(char.IsWhiteSpace)) return Problem.VariableSpace;
            if (name.Contains("${", StringComparison.Ordinal)) return Problem.VariableBrace;
            if (comma >= 0 && inside[(comma + 1)..].Trim(' ') is not ['\'', .., '\'']) return Problem.VariableQuote;
        }

        return Problem.VariableBrace;
    }
}
