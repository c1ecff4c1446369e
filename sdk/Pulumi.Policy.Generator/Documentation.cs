using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Pulumi.Policy.Generator;

/// <summary>
/// A documentation comment as Markdown. The compiler hands one over only when the project has <c>GenerateDocumentationFile</c> on.
/// </summary>
internal sealed record Documentation(string Summary, string Remarks, IReadOnlyList<string> Links)
{
    private static readonly Documentation None = new(string.Empty, string.Empty, []);

    public static Documentation Of(ISymbol symbol, CancellationToken cancellation)
    {
        var comment = symbol.GetDocumentationCommentXml(cancellationToken: cancellation);
        if (string.IsNullOrWhiteSpace(comment)) return None;
        try
        {
            var root = XElement.Parse(comment!);
            return new(
                Text(root.Element("summary")),
                Text(root.Element("remarks")),
                [.. root.Elements("seealso").Select(link => link.Attribute("href")?.Value).OfType<string>()]);
        }
        catch (XmlException)
        {
            // The compiler reports a comment that is not XML (CS1570) itself.
            return None;
        }
    }

    private static string Text(XElement? element) => element is null
        ? string.Empty
        : Regex.Replace(string.Concat(element.Nodes().Select(Render)), @"[ \t]*\r?\n[ \t]*\r?\n\s*|\s+", space => space.Value.Count(c => c == '\n') > 1 ? "\n\n" : " ").Trim();

    private static string Render(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "para" } paragraph => $"\n\n{string.Concat(paragraph.Nodes().Select(Render))}\n\n",
        XElement { Name.LocalName: "see" } see when see.Attribute("href") is { } link => see.IsEmpty ? link.Value : $"[{see.Value}]({link.Value})",
        XElement { Name.LocalName: "see" } see => $"`{(see.Attribute("cref") ?? see.Attribute("langword"))?.Value.Split('.', ':').Last()}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{reference.Attribute("name")?.Value}`",
        XElement element => string.Concat(element.Nodes().Select(Render)),
        _ => string.Empty,
    };
}
