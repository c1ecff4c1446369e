namespace Gate.Tests.Engine;

/// <summary>A JavaScript program of one file, beside the others so that it finds their SDK; gone after the test.</summary>
internal sealed class JavaScriptProgram : IDisposable
{
    public JavaScriptProgram(string source, string config = "", string name = "app")
    {
        Directory = Path.Combine(SamplePrograms.Root, $"temporary-{Guid.NewGuid():n}");
        System.IO.Directory.CreateDirectory(Directory);
        File.WriteAllText(Path.Combine(Directory, "Pulumi.yaml"), $"name: {name}\nruntime:\n  name: nodejs\n  options: {{ typescript: false }}\n");
        File.WriteAllText(Path.Combine(Directory, "Pulumi.dev.yaml"), config.Length > 0 ? config : "config: { aws:region: eu-west-1 }\n");
        File.WriteAllText(Path.Combine(Directory, "index.js"), "const pulumi = require('@pulumi/pulumi');\n" + source);
    }

    public string Directory { get; }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
