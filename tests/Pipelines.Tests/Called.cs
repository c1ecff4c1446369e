using System.IO.Enumeration;

namespace Pipelines.Tests;

/// <summary>What was called, and what was not; in a pattern, <c>*</c> stands for any text.</summary>
internal static class Called
{
    /// <summary>Each of the patterns was called, one after the other, whatever came between.</summary>
    public static void InOrder(IReadOnlyList<string> calls, params string[] patterns)
    {
        var at = 0;
        foreach (var pattern in patterns)
        {
            while (at < calls.Count && !Fits(pattern, calls[at])) at++;
            Assert.True(at < calls.Count, $"'{pattern}' was not called, or too early:\n{string.Join('\n', calls)}");
            at++;
        }
    }

    public static void Never(IReadOnlyList<string> calls, params string[] patterns) =>
        Assert.All(patterns, pattern => Assert.DoesNotContain(calls, call => Fits(pattern, call)));

    private static bool Fits(string pattern, string call) => FileSystemName.MatchesSimpleExpression(pattern, call, ignoreCase: false);
}
