using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Platform.Gate.Engine;

/// <summary>
/// Starts a process so that it can be killed with everything it starts. On Unix it leads a group of its own (<c>setsid</c>), and the
/// signal goes to the group, which also reaches children whose parent is gone; elsewhere the process tree is killed.
/// </summary>
internal static partial class ProcessGroup
{
    private const int SigKill = 9;
    private static readonly string? SetSid = OperatingSystem.IsWindows()
        ? null
        : new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    public static ProcessStartInfo StartInfo(ProgramStart start)
    {
        var info = new ProcessStartInfo(SetSid ?? start.FileName)
        {
            WorkingDirectory = start.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (SetSid is not null) info.ArgumentList.Add(start.FileName);
        foreach (var argument in start.Arguments) info.ArgumentList.Add(argument);
        info.Environment.Clear();
        foreach (var (name, value) in start.Environment) info.Environment[name] = value;
        return info;
    }

    public static void Kill(Process process)
    {
        try
        {
            // setsid does not fork when it is started by another process, so the group has the process's own number.
            if (SetSid is not null) _ = SendSignal(-process.Id, SigKill);
            else if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
