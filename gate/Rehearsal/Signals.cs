using System.Runtime.InteropServices;

namespace Platform.Gate.Rehearsal;

internal static partial class Signals
{
    public const int Terminate = 15;

    /// <summary>Sends a signal; a process that is gone does not mind.</summary>
    public static void Send(int process, int signal) => _ = Kill(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
