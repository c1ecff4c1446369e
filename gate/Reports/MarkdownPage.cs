using System.Globalization;
using System.Text;

namespace Platform.Gate.Reports;

/// <summary>A page of Markdown that ends before it is too long, never in the middle of a part, and counts what it leaves out.</summary>
internal sealed class MarkdownPage(int longest)
{
    private const string EndOfFold = "\n</details>\n\n";

    private readonly StringBuilder _text = new();
    private int _left;

    public void Add(string part)
    {
        if (Fits(part)) _text.Append(part);
    }

    public void Open(string title, IReadOnlyList<string> parts)
    {
        _text.Append(CultureInfo.InvariantCulture, $"### {title} ({parts.Count})\n");
        AddAll(parts, room: 0);
        _text.Append('\n');
    }

    public void Folded(string title, int count, IReadOnlyList<string> parts)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"<details><summary>{title} ({count})</summary>\n\n");
        if (_left > 0 || !Fits(head + parts[0] + EndOfFold))
        {
            _left += count;
            return;
        }

        _text.Append(head);
        AddAll(parts, EndOfFold.Length);
        _text.Append(EndOfFold);
    }

    public void WriteTo(TextWriter writer, string foot)
    {
        writer.Write(_text);
        if (_left > 0) writer.Write(string.Create(CultureInfo.InvariantCulture, $"\n**{_left} more are not shown**, since a comment may have {MarkdownReport.Longest} characters. The HTML and JSON reports have all.\n"));
        writer.Write(foot);
    }

    private void AddAll(IReadOnlyList<string> parts, int room)
    {
        var added = 0;
        while (added < parts.Count && Fits(parts[added], room)) _text.Append(parts[added++]);
        _left += parts.Count - added;
    }

    private bool Fits(string part, int room = 0) => _text.Length + part.Length + room <= longest;
}
