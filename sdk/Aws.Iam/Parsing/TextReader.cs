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
        if (!template.IsWellFormed) at.Report(Problem.Variable);
        if (version == PolicyVersion.V2008 && Template.Read(at.Tree.Text, hasWildcards: true, PolicyVersion.V2012).Variables.Length > 0)
            at.Report(Problem.VariableOldVersion);
    }
}
