namespace Platform.Gate.Tests.Scanners;

/// <summary>A folder that is gone after the test.</summary>
public sealed class Workspace : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("gate-scanners-").FullName;

    public Workspace Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
