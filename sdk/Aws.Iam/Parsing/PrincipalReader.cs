using Aws.Iam.Matching;

namespace Aws.Iam.Parsing;

/// <summary>Reads <c>Principal</c> and <c>NotPrincipal</c>.</summary>
internal static class PrincipalReader
{
    public static PrincipalElement Read(Cursor at)
    {
        var values = new List<Principal>();
        var isComplete = true;
        switch (at.Kind)
        {
            case JsonTreeKind.String when at.Tree.Text == "*":
                values.Add(new Principal(PrincipalKind.Everyone, at.Text));
                break;
            case JsonTreeKind.Object:
                if (at.Tree.Members.Count == 0) at.Report(Problem.EmptyPrincipalObject);
                foreach (var (name, value) in at.Members(StringComparer.Ordinal)) isComplete &= Entries(name, value, values);
                break;
            case JsonTreeKind.Unknown:
                isComplete = false;
                break;
            case JsonTreeKind.String:
                at.Report(Problem.PrincipalForm, "Write \"*\" or an object such as {\"AWS\": \"123456789012\"}.");
                isComplete = false;
                break;
            default:
                at.WrongKind("\"*\" or an object");
                isComplete = false;
                break;
        }

        return new PrincipalElement(StatementReader.IsNot(at), values, isComplete, at.Place);
    }

    private static bool Entries(string name, Cursor at, List<Principal> values)
    {
        PrincipalKind? kind = name switch
        {
            "AWS" => PrincipalKind.Aws,
            "Service" => PrincipalKind.Service,
            "Federated" => PrincipalKind.Federated,
            "CanonicalUser" => PrincipalKind.CanonicalUser,
            _ => null,
        };
        if (kind is not { } known)
        {
            at.Report(Problem.PrincipalKey);
            return false;
        }

        if (at is { Kind: JsonTreeKind.Array, Tree.Items.Count: 0 }) at.Report(Problem.EmptyPrincipal);
        var isComplete = true;
        foreach (var item in at.ItemsOrSelf())
        {
            if (item.Kind == JsonTreeKind.String)
            {
                values.Add(Entry(known, item));
                continue;
            }

            isComplete = false;
            if (item.Kind != JsonTreeKind.Unknown) item.WrongKind("a text");
        }

        return isComplete;
    }

    private static Principal Entry(PrincipalKind kind, Cursor at)
    {
        var text = at.Tree.Text;
        if (kind == PrincipalKind.Aws && text == "*") return new Principal(PrincipalKind.Everyone, at.Text);
        if (text.AsSpan().ContainsAny('*', '?')) at.Report(Problem.PrincipalWildcard);
        else if (kind == PrincipalKind.Aws && !AwsPrincipal.IsWellFormed(text)) at.Report(Problem.PrincipalForm);
        else if (kind == PrincipalKind.Service && !text.Contains('.', StringComparison.Ordinal)) at.Report(Problem.ServicePrincipalForm);
        return new Principal(kind, at.Text);
    }
}
