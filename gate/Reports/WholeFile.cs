using System.Text;

namespace Platform.Gate.Reports;

/// <summary>Writes a file whole or not at all: nobody ever reads the half of one.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new IOException("it is a directory.");

        // Pipes and devices, such as /dev/stdout, cannot be replaced.
        if (full.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = Writer(full);
            write(device);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = Writer(temporary)) write(writer);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static StreamWriter Writer(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
