using Spectre.Console;

namespace Platform.Gate.Reports;

/// <summary>Terminals as Spectre.Console sees them.</summary>
internal static class Terminal
{
    // Wide enough for a path and a message; where nobody says how wide the paper is.
    private const int WidthOfFiles = 120;

    public static IAnsiConsole To(TextWriter writer, bool color)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = color ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!color) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
