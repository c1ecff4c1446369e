using System.Collections;
using System.Collections.Immutable;

namespace Platform.Gate.Engine;

/// <summary>What a program is told of values that AWS would compute.</summary>
public enum OutputMode
{
    /// <summary>Values in the shape AWS documents, made of the inputs, where that shape is documented; unknown otherwise.</summary>
    Synthesised,

    /// <summary>Unknown, as in the preview of a new stack by the Pulumi CLI.</summary>
    Unknown,
}

/// <summary>How a program is run in the embedded engine.</summary>
public sealed record PreviewOptions
{
    /// <summary>Configuration values that stand before those of the stack's file, by <c>namespace:name</c> or <c>name</c>.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A file to read in place of the stack's own; null to read that.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>What the program is told of values that AWS would compute.</summary>
    public OutputMode Outputs { get; init; }

    /// <summary>The AWS account that synthesised ARNs and the caller's identity are of.</summary>
    public string Account { get; init; } = "123456789012";

    /// <summary>Answers to functions that only a provider could give otherwise; they stand before the built-in ones.</summary>
    public InvokeFixtures Invokes { get; init; } = InvokeFixtures.None;

    /// <summary>Outputs of other stacks; they stand before those of a <see cref="PreviewSet"/>.</summary>
    public StackOutputs StackOutputs { get; init; } = StackOutputs.None;

    /// <summary>Asks for the outputs of another stack on behalf of a stack of this project; null answers that nobody knows them.</summary>
    internal Func<string, StackName, Task<Pulumi.Protocol.PropertyMap?>>? Siblings { get; init; }

    /// <summary>The organization the program is told of; this is what self-managed backends call it.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>Whether a .NET program is built first. One that is not is run as it was last built, whatever its source says now.</summary>
    public bool Build { get; init; } = true;

    /// <summary>How long the program may run, its build not counted.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many operations the program may run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>The environment the program inherits, except for what is the gate's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ProcessEnvironment();

    /// <summary>Told of each step, from any thread; null to tell nobody.</summary>
    public Action<PreviewProgress>? Progress { get; init; }

    /// <summary>Where the program's own output goes as it comes; null to keep it for the message when the program fails.</summary>
    public TextWriter? ProgramOutput { get; init; }

    private static ImmutableDictionary<string, string> ProcessEnvironment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToImmutableDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty, StringComparer.Ordinal);
}

/// <summary>How far a preview has come.</summary>
/// <param name="Stack">The stack, as <c>project/stack</c>.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="Resources">How many resources the program has registered.</param>
public sealed record PreviewProgress(string Stack, PreviewPhase Phase, int Resources);

/// <summary>What a preview is doing.</summary>
public enum PreviewPhase
{
    /// <summary>The program is built.</summary>
    Building,

    /// <summary>The program runs.</summary>
    Running,

    /// <summary>The program has ended.</summary>
    Done,
}
