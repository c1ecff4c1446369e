namespace Platform.Gate.Engine;

/// <summary>Finds programs on the PATH.</summary>
internal static class Executables
{
    public static string? Find(string name, IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("PATH", string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(directory => Names(name).Select(file => Path.Combine(directory, file)))
            .FirstOrDefault(IsExecutable);

    private static IEnumerable<string> Names(string name) => OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];

    public static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
