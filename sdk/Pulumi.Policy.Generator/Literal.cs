using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Policy.Generator;

/// <summary>C# literals.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";
}
