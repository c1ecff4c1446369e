using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Gate.Configuration;
using Platform.Gate.Reports;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Commands;

/// <summary>Where waivers are, and how one is added to a file without touching what people wrote there.</summary>
internal static class WaiverFiles
{
    /// <summary>The waivers of a file; without one, of the files that count here.</summary>
    /// <exception cref="InputException">One cannot be read, or a named one is missing.</exception>
    public static IReadOnlyList<(string Path, Waiver Waiver)> Read(string? named)
    {
        var paths = named is not null ? [named] : Paths().Where(File.Exists);
        return [.. paths.SelectMany(path => ReadFile(path).Select(waiver => (Shown.Path(path), waiver)))];
    }

    /// <exception cref="InputException">It cannot be read.</exception>
    public static IReadOnlyList<Waiver> ReadFile(string path)
    {
        try
        {
            return WaiverFile.Read(path);
        }
        catch (PolicyPackException exception)
        {
            throw new InputException(exception.Message, exception);
        }
    }

    /// <summary>The one file that a waiver can be added to when none is named.</summary>
    /// <exception cref="InputException">There are several.</exception>
    public static string Single() => Paths() is [var only] ? only : throw new InputException("There are several projects here: name the file with --waivers FILE.");

    /// <summary>Adds a waiver at the end of a file, which is made when it is not there.</summary>
    /// <returns>The id it got.</returns>
    /// <exception cref="InputException">The file, or the waiver, is not valid.</exception>
    public static string Add(string path, string? id, Waiver waiver)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        try
        {
            var there = WaiverFile.Parse(text, path);
            var named = waiver with { Id = id ?? NextId(there) };
            var added = there.Count == 0 ? Start(text, named) : $"{text.TrimEnd()}\n{Item(named, Indent(text))}";
            if (!WaiverFile.Parse(added, path).SequenceEqual([.. there, named]))
                throw new InputException($"{Shown.Path(path)} is laid out in a way that nothing can be added to. Add it there by hand:\n{Item(named, 2)}");
            WholeFile.Write(path, writer => writer.Write(added));
            return named.Id;
        }
        catch (PolicyPackException exception)
        {
            throw new InputException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Shown.Path(path)} cannot be written: {exception.Message}", exception);
        }
    }

    private static IReadOnlyList<string> Paths()
    {
        if (!File.Exists(GateFile.Name)) return [WaiverFile.DefaultName];
        var file = GateFile.Read(GateFile.Name);
        return file.Waivers is { } shared ? [shared]
            : file.Projects.Count > 0 ? [.. file.Projects.Select(project => Path.Combine(project.Directory, WaiverFile.DefaultName))]
            : [WaiverFile.DefaultName];
    }

    // A file without waivers may still have comments; what is there of an empty list goes.
    private static string Start(string text, Waiver waiver)
    {
        var kept = text.Split('\n').TakeWhile(line => !line.StartsWith("waivers", StringComparison.Ordinal)).Select(line => line.TrimEnd()).ToList();
        var head = string.Join('\n', kept).TrimEnd();
        return $"{(head.Length > 0 ? $"{head}\n" : string.Empty)}waivers:\n{Item(waiver, 2)}";
    }

    // As far in as the items that are there.
    private static int Indent(string text)
    {
        var item = text.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)) ?? "  - ";
        return item.Length - item.TrimStart().Length;
    }

    private static string Item(Waiver waiver, int indent)
    {
        var space = new string(' ', indent);
        var lines = new List<string>
        {
            $"{space}- id: {Quoted(waiver.Id)}",
            $"{space}  policy: {Quoted(waiver.Policy)}",
            $"{space}  urn: {Quoted(waiver.Urn)}",
            $"{space}  reason: {Quoted(waiver.Reason)}",
            $"{space}  owner: {Quoted(waiver.Owner)}",
            $"{space}  approver: {Quoted(waiver.Approver)}",
            string.Create(CultureInfo.InvariantCulture, $"{space}  expires: {waiver.Expires:yyyy-MM-dd}"),
        };
        if (waiver.MaxMatches != 1) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{space}  maxMatches: {waiver.MaxMatches}"));
        return string.Join('\n', lines) + '\n';
    }

    // What JSON writes between quotes, YAML reads.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string NextId(IReadOnlyList<Waiver> there)
    {
        var last = there.Select(waiver => waiver.Id.StartsWith("W-", StringComparison.Ordinal) && int.TryParse(waiver.Id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"W-{last + 1}");
    }
}
