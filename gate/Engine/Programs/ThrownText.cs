using System.Text.RegularExpressions;
using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>What a program said when it failed, without the stack trace: that is for <c>--verbose</c>, the sentence before it is what tells.</summary>
internal static partial class ThrownText
{
    /// <summary>The message of an error as the SDKs of Node and .NET log it; empty when there is none.</summary>
    public static string OfLog(string text)
    {
        var end = FirstFrame().Match(text);
        var message = WithoutFrames(end.Success && end.Index > 0 ? text[..end.Index] : text);
        return Shown.Line(Preamble().Replace(RequireStack().Replace(message, string.Empty), string.Empty));
    }

    /// <summary>What a process printed, which may be more than one error.</summary>
    public static string OfOutput(string text) => Shown.Line(WithoutFrames(text));

    private static string WithoutFrames(string text) => string.Join('\n', text.Split('\n').Where(line => !Frame().IsMatch(line)));

    // Node's frames, .NET's frames and what .NET writes between those of an exception and of its inner one.
    [GeneratedRegex(@"^\s*(at \S.*|--- End of .* ---\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^\s+at \S", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstFrame();

    // Which program it was is said already.
    [GeneratedRegex(@"\ARunning program '[^\n]*' failed with an unhandled exception:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^Require stack:[^\n]*(\n- [^\n]*)*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RequireStack();
}
