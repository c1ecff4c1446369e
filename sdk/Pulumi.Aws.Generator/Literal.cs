using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Aws.Generator;

internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
