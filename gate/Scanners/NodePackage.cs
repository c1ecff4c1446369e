using Platform.Gate.Engine;

namespace Platform.Gate.Scanners;

/// <summary>A tool of npm that is put beside the gate, and Node.js to run it.</summary>
/// <param name="Node">Node.js.</param>
/// <param name="Directory">Where the tool is installed.</param>
internal sealed record NodePackage(string Node, string Directory)
{
    /// <summary>Where a tool is put beside the gate.</summary>
    public static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public string File(params ReadOnlySpan<string> path) => Path.Combine([Directory, .. path]);

    /// <param name="name">The package, which is also the option that names the folder.</param>
    /// <param name="directory">The folder.</param>
    /// <param name="own">The file of ours that says what to do with it.</param>
    /// <param name="program">The file of the package that has to be there.</param>
    /// <param name="otherwise">What cannot be done without it, as a sentence without its end.</param>
    /// <param name="environment">Has the PATH.</param>
    /// <exception cref="ScannerException">Node.js, the package or our file is missing; the message names the command that mends it.</exception>
    public static NodePackage Find(
        string name, string directory, string own, string program, string otherwise, IReadOnlyDictionary<string, string> environment)
    {
        var node = Executables.Find("node", environment) ?? throw new ScannerException($"{otherwise}: there is no `node` on the PATH. Install Node.js 22 or later.");
        var found = new NodePackage(node, Path.GetFullPath(directory));
        if (!System.IO.File.Exists(found.File(own))) throw new ScannerException($"{otherwise}: {found.Directory} has no {own}. Run scripts/publish.sh, or name the folder with --{name}.");
        if (!System.IO.File.Exists(found.File("node_modules", program))) throw new ScannerException($"{otherwise}: {name} is not installed. Run `npm ci --prefix {found.Directory}`.");
        return found;
    }
}
