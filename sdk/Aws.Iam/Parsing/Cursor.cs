namespace Aws.Iam.Parsing;

/// <summary>A part of a document together with the way to it, and the list its findings go to.</summary>
internal readonly record struct Cursor(JsonTree Tree, string Path, bool IsSecret, List<PolicyFinding> Findings)
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "Version", "Id", "Statement", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
        "Condition", "AWS", "Service", "Federated", "CanonicalUser",
    };

    public static Cursor Start(JsonTree tree) => new(tree, "", tree.IsSecret, []);

    public JsonTreeKind Kind => Tree.Kind;

    public Place Place => new(Path, Tree.Line, Tree.Column);

    public PolicyText Text => new(Tree.Text, IsSecret, Place);

    /// <summary>What the value is, for a message.</summary>
    public string Noun => Kind switch
    {
        JsonTreeKind.Null => "null",
        JsonTreeKind.Bool => "a truth value",
        JsonTreeKind.Number => "a number",
        JsonTreeKind.String => "a text",
        JsonTreeKind.Array => "a list",
        JsonTreeKind.Object => "an object",
        _ => "unknown",
    };

    public Cursor Member(string name, JsonTree value)
    {
        var shown = IsSecret && !Elements.Contains(name) && ConditionOperator.Parse(name) is null ? PolicyText.Hidden : name;
        var step = shown.Length > 0 && shown.All(char.IsAsciiLetterOrDigit) ? (Path.Length == 0 ? shown : $".{shown}") : $"[\"{shown}\"]";
        return new(value, Path + step, IsSecret || value.IsSecret, Findings);
    }

    public Cursor Item(int index) => new(Tree.Items[index], $"{Path}[{index}]", IsSecret || Tree.Items[index].IsSecret, Findings);

    /// <summary>The elements of a list, or the value alone where a list of one may be written without brackets.</summary>
    public IEnumerable<Cursor> ItemsOrSelf()
    {
        if (Kind != JsonTreeKind.Array) return [this];
        var list = this;
        return Enumerable.Range(0, Tree.Items.Count).Select(index => list.Item(index));
    }

    /// <summary>The members of an object. One whose name stands more than once is given once, as unknown: IAM rejects it.</summary>
    public IEnumerable<(string Name, Cursor Value)> Members(StringComparer names)
    {
        var seen = new HashSet<string>(names);
        foreach (var (name, value) in Tree.Members)
        {
            if (!seen.Add(name)) continue;
            var member = Member(name, value);
            var repeated = Tree.Members.Where(other => names.Equals(other.Key, name)).Skip(1).FirstOrDefault();
            if (repeated.Value is null)
            {
                yield return (name, member);
                continue;
            }

            (member with { Tree = repeated.Value }).Report(repeated.Key == name ? Problem.RepeatedName : Problem.KeysDifferInCase);
            yield return (name, member with { Tree = JsonTree.Unknown.At(value.Line, value.Column) });
        }
    }

    public void Report(Problem problem, string? detail = null) =>
        Findings.Add(new PolicyFinding(problem.Code, problem.Severity, detail is null ? problem.Message : $"{problem.Message} {detail}", Place));

    public void WrongKind(string expected) => Report(Problem.WrongType, $"It is {Noun}; write {expected}.");
}
