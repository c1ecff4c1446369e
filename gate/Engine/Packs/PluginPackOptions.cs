using System.Collections.Concurrent;

namespace Platform.Gate.Engine;

/// <summary>How a policy pack is started and asked.</summary>
public sealed record PluginPackOptions
{
    /// <summary>The directory of the program that is judged, which is the working directory of packs that are programs; null for the pack's own.</summary>
    public string? ProgramDirectory { get; init; }

    /// <summary>How long the pack may take to say its port, its build not counted.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long it may take to answer one call.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The environment the pack inherits, except for what is the gate's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new PreviewOptions().Environment;

    /// <summary>Where the pack's own output goes as it comes; null to keep it for the message when it fails.</summary>
    public TextWriter? Output { get; init; }

    /// <summary>The builds of .NET packs, by project file: copies of these options share them, so that a pack is built once for all its stacks.</summary>
    internal ConcurrentDictionary<string, Lazy<Task<(string? Command, string[] Arguments, string Output)>>> Builds { get; } = new(StringComparer.Ordinal);
}
