using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Policy.Generator;

/// <summary>Something an author has to mend, as a value: diagnostics and locations hold on to a whole compilation.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, string File, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static Problem Of(DiagnosticDescriptor rule, ISymbol place, params string[] arguments)
    {
        var location = place.Locations.FirstOrDefault(location => location.IsInSource);
        return location is null
            ? new(rule, string.Empty, default, default, new(arguments))
            : new(rule, location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span, new(arguments));
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, File.Length == 0 ? Location.None : Location.Create(File, Span, Lines), [.. Arguments]);
}
