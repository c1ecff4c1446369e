using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Scanners;

/// <summary>One question a scanner asks of files, described as a policy is.</summary>
/// <param name="metadata">What it promises, why, and how to mend a violation.</param>
internal abstract class Audit(PolicyMetadata metadata)
{
    public PolicyMetadata Metadata { get; } = metadata;

    public string Name => Metadata.Name;

    /// <summary>A file that passes.</summary>
    public abstract string Good { get; }

    /// <summary>A file that does not; a comment <c># here</c> marks each line that is complained about.</summary>
    public abstract string Bad { get; }

    /// <summary>Where the examples stand in a repository.</summary>
    public virtual string ExamplePath => ".github/workflows/example.yml";

    /// <summary>What is configured for the examples.</summary>
    public virtual PropertyMap ExampleSettings => PropertyMap.Empty;

    /// <summary>The level unless configuration says otherwise: critical and high block, as for policies.</summary>
    public EnforcementLevel DefaultEnforcement =>
        Metadata.Enforcement ?? (Metadata.Severity >= Severity.High ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory);
}

/// <summary>One thing an audit complains about.</summary>
/// <param name="Place">Where it stands; null for what is no file.</param>
/// <param name="Path">The way to it inside the file, such as <c>jobs.test.steps[2].run</c>.</param>
/// <param name="Identity">The same way in words that survive an edit elsewhere in the file; fingerprints are made of it.</param>
/// <param name="Message">What was found. Never a secret.</param>
internal sealed record Flaw(Place? Place, string Path, string Identity, string Message);

/// <summary>A place in a file, counted from 1.</summary>
/// <param name="File">The file, relative to the root of what is scanned, with <c>/</c> between.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
internal sealed record Place(string File, int Line, int Column);
