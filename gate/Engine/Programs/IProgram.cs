namespace Platform.Gate.Engine;

/// <summary>A program ready to be run: built, its runtime and SDK found.</summary>
internal interface IProgram
{
    /// <summary>The process to start for a run, as the program's language host would.</summary>
    ProgramStart StartOf(ProgramRun run);
}

/// <summary>What one run of a program is told.</summary>
internal sealed record ProgramRun(PulumiProject Project, string Stack, string EngineAddress, StackConfiguration Configuration, PreviewOptions Options);

/// <summary>A process to start.</summary>
internal sealed record ProgramStart
{
    public required string FileName { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>The whole environment of the process.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
}
