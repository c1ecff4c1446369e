namespace Platform.Gate.Sources;

/// <summary>What a user is told when a file cannot be read as a stack.</summary>
internal static class FileErrors
{
    private const string Formats = "`pulumi stack export`, `pulumi preview --json`, or a log of engine events";

    public static InputException Missing(string path) =>
        new($"{Shown.Path(path)} does not exist. Name a file made by {Formats}.");

    public static InputException Unreadable(string path, Exception exception) =>
        new($"{Shown.Path(path)} cannot be read: {exception.Message}", exception);

    public static InputException NothingIn(string directory) =>
        new($"{Shown.Path(directory)} has no .json, .jsonl or .ndjson file. Put files made by {Formats} there.");

    public static InputException NothingMatches(string pattern) =>
        new($"{pattern} matches no file. Name a file made by {Formats}.");

    public static InputException Empty(string name) =>
        new($"{name} is empty. Make it again with {Formats}, and see that the command succeeded.");

    public static InputException NotJson(string name, long line, long column, Exception inner) =>
        new($"{name}({line},{column}) is not JSON: {Reason(inner)} Make the file again with {Formats}.", inner);

    public static InputException NoJson(string name) =>
        new($"{name} is not JSON: there is no object in it. Make the file with {Formats}.");

    public static InputException Truncated(string name, long line) =>
        new($"{name} is cut off: the JSON ends in the middle, on line {line}. Make the file again, and see that the command ran to its end.");

    public static InputException Neither(string name, IEnumerable<string> members) =>
        new($"{name} is JSON, but not what Pulumi writes: it has {(string.Join(", ", members.Take(5)) is { Length: > 0 } found ? found : "no members")}. Make the file with {Formats}.");

    public static InputException WrongMember(string name, string place, string expected) =>
        new($"{name}: {place} is not {expected}. Make the file again with {Formats}.");

    public static InputException BadUrn(string name, string place, string? urn) =>
        new($"{name}: {place}.urn is {(urn is null ? "missing" : $"`{Shown.Line(urn, 120)}`")}, which is not a URN (urn:pulumi:STACK::PROJECT::TYPE::NAME). Mend it, or make the file again.");

    public static InputException BadProperties(string name, string urn, string member, string reason) =>
        new($"{name}: the {member} of {urn} cannot be read: {reason}");

    public static InputException Version(string name, double version) =>
        new($"{name} is of state version {version}, and this gate reads 1 to 4. Use a newer gate, or export the stack with an older CLI.");

    public static InputException Feature(string name, string feature) =>
        new($"{name} uses the state feature {Shown.Line(feature, 80)}, which this gate does not know, so it could misread the file. Use a newer gate.");

    private static string Reason(Exception exception)
    {
        // The reader ends its sentences with its own place, counted from zero.
        var message = exception.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).Replace(" Change the reader options.", string.Empty, StringComparison.Ordinal);
    }
}
