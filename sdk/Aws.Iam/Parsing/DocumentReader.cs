namespace Aws.Iam.Parsing;

/// <summary>Reads a document: version, id, and the list of statements.</summary>
internal static class DocumentReader
{
    public static PolicyDocument NotJson(JsonTreeException error, PolicyKind kind)
    {
        var finding = Problem.NotJson(error);
        return new PolicyDocument(kind, PolicyVersion.Unknown, [Unreadable(finding.Place, 0, kind, finding.Message)], [finding]);
    }

    public static PolicyDocument Read(JsonTree tree, PolicyKind kind)
    {
        var document = Cursor.Start(tree);
        if (document.Kind != JsonTreeKind.Object)
        {
            if (document.Kind != JsonTreeKind.Unknown) document.WrongKind("an object");
            var reason = document.Kind == JsonTreeKind.Unknown ? "The document is not known yet." : "The document is not an object.";
            return new PolicyDocument(kind, PolicyVersion.Unknown, [Unreadable(document.Place, 0, kind, reason)], document.Findings);
        }

        var version = PolicyVersion.V2008;
        Cursor? versionAt = null, statementsAt = null;
        var hasStranger = false;
        foreach (var (name, value) in document.Members(StringComparer.Ordinal))
        {
            switch (name)
            {
                case "Version":
                    versionAt = value;
                    version = Version(value);
                    break;
                case "Id":
                    if (value.Kind is not (JsonTreeKind.String or JsonTreeKind.Unknown)) value.WrongKind("a text");
                    break;
                case "Statement":
                    statementsAt = value;
                    break;
                default:
                    value.Report(Problem.UnknownElement);
                    hasStranger = true;
                    break;
            }
        }

        if (versionAt is null) document.Report(Problem.MissingVersion);
        var statements = Statements(document, statementsAt, kind, version);
        if (hasStranger)
            statements.Add(Unreadable(document.Place, statements.Count, kind, "The document has an element that IAM does not know."));
        return new PolicyDocument(kind, version, statements, document.Findings) { Tree = tree };
    }

    private static PolicyVersion Version(Cursor at)
    {
        if (at.Kind == JsonTreeKind.String && at.Tree.Text == "2012-10-17") return PolicyVersion.V2012;
        if (at.Kind == JsonTreeKind.String && at.Tree.Text == "2008-10-17") return PolicyVersion.V2008;
        if (at.Kind != JsonTreeKind.Unknown) at.Report(Problem.InvalidVersion);
        return PolicyVersion.Unknown;
    }

    private static List<Statement> Statements(Cursor document, Cursor? at, PolicyKind kind, PolicyVersion version)
    {
        if (at is not { } list)
        {
            document.Report(Problem.MissingStatement);
            return [Unreadable(document.Place, 0, kind, "The document has no statement.")];
        }

        if (list is { Kind: JsonTreeKind.Array, Tree.Items.Count: 0 }) list.Report(Problem.MissingStatement);
        var statements = new List<Statement>();
        var sids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.ItemsOrSelf())
        {
            var statement = StatementReader.Read(item, statements.Count, kind, version);
            if (statement.Sid is { Value.Length: > 0 } sid && !sids.Add(sid.Value)) (item with { Path = sid.Place.Path }).Report(Problem.RepeatedSid);
            statements.Add(statement);
        }

        return statements;
    }

    internal static Statement Unreadable(Place place, int index, PolicyKind kind, string reason) =>
        new() { Index = index, Place = place, Kind = kind, Unreadable = reason };
}
