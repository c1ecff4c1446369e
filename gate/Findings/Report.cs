using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Findings;

/// <summary>What was judged.</summary>
/// <param name="Kind"><c>preview</c>, <c>export</c>, <c>events</c>, <c>image</c>, <c>secrets</c> or <c>workflows</c>.</param>
/// <param name="Name">Its name, such as <c>service/dev</c>.</param>
/// <param name="Resources">How many resources it has.</param>
internal sealed record ReportSource(string Kind, string Name, int Resources)
{
    /// <summary>Where it lies in the repository, with <c>/</c> between; empty for the root, null when it lies elsewhere.</summary>
    public string? Directory { get; init; }

    /// <summary>The file that stands for it where none is known of a finding, below <see cref="Directory"/>.</summary>
    public string? File { get; init; }

    /// <summary>Its resources and how they hang together; empty for what has none.</summary>
    public IReadOnlyList<ReportResource> Graph { get; init; } = [];
}

/// <summary>A resource as a place in the stack's graph.</summary>
/// <param name="Urn">Its unique name.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">The name it has in the program.</param>
/// <param name="Parent">The URN of its parent; null when the stack is.</param>
/// <param name="Dependencies">The URNs of what it depends on.</param>
internal sealed record ReportResource(string Urn, string Type, string Name, string? Parent, IReadOnlyList<string> Dependencies);

/// <summary>A pack that judged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Policies">How many policies it has.</param>
/// <param name="Hash">A hash of what the pack is.</param>
internal sealed record ReportPack(string Name, string Version, int Policies, string Hash);

/// <summary>What one policy did, so that an auditor sees what passed and not only what failed.</summary>
internal sealed record PolicyEvidence
{
    public required string Policy { get; init; }

    public required string Pack { get; init; }

    /// <summary>The rule, as a promise.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What goes wrong otherwise.</summary>
    public string Why { get; init; } = string.Empty;

    public string Remediation { get; init; } = string.Empty;

    public Severity? Severity { get; init; }

    /// <summary>The controls it is evidence for.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>A page to read on.</summary>
    public string? Link { get; init; }

    /// <summary>The enforcement level in force.</summary>
    public required string Enforcement { get; init; }

    /// <summary>The settings in force.</summary>
    public required PropertyMap Configuration { get; init; }

    public int Evaluated => Passed + Undetermined + Violations + Errors;

    public int Passed { get; init; }

    public int NotApplicable { get; init; }

    public int Undetermined { get; init; }

    public int Violations { get; init; }

    public int Errors { get; init; }
}

/// <summary>What the verdict was made of, so that somebody else can make it again.</summary>
/// <param name="Commit">The commit that was judged; null when it is not known.</param>
/// <param name="Configuration">A hash of the levels and settings in force.</param>
/// <param name="Waivers">A hash of the waivers; null when there are none.</param>
/// <param name="Url">The page of the workflow run; null outside of one.</param>
internal sealed record ReportRun(string? Commit, string? Configuration, string? Waivers, string? Url);

/// <summary>All that a run found, in an order that does not depend on timing. Reports only read it.</summary>
internal sealed record Report
{
    public required IReadOnlyList<ReportSource> Sources { get; init; }

    public required IReadOnlyList<ReportPack> Packs { get; init; }

    public required IReadOnlyList<PolicyEvidence> Evidence { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The resources that remediations changed, with all that they changed.</summary>
    public IReadOnlyList<RemediatedResource> Remediated { get; init; } = [];

    /// <summary>The waivers, and what each of them did.</summary>
    public IReadOnlyList<WaiverUse> Waivers { get; init; } = [];

    /// <summary>The baseline that was applied; null when there is none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What the verdict was made of.</summary>
    public ReportRun Run { get; init; } = new(null, null, null, null);

    /// <summary>What stood in the report that this one is compared with and is gone; null when there is none.</summary>
    public IReadOnlyList<Finding>? Fixed { get; init; }

    /// <summary>The files of this change that decide how changes are judged.</summary>
    public IReadOnlyList<string> JudgeChanges { get; init; } = [];

    /// <summary>What a user should know of how the answer came about: unanswered invokes, opaque components.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Inputs that could not be read or run, each told in a paragraph.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>Findings below this severity are counted but not shown.</summary>
    public Severity? MinimumSeverity { get; init; }

    /// <summary>The findings to show. What blocks or failed is never hidden.</summary>
    public IReadOnlyList<Finding> Visible => MinimumSeverity is not { } minimum
        ? Findings
        : [.. Findings.Where(finding => finding.Blocks || finding.Status == FindingStatus.Error || (finding.Severity ?? Severity.Low) >= minimum)];

    /// <summary>How many findings are not shown.</summary>
    public int Hidden => Findings.Count - Visible.Count;

    public int Blocking => Findings.Count(finding => finding.Blocks);

    public ExitCode ExitCode => Verdict.Of(Findings, inputFailed: Failures.Count > 0);

    public int Count(FindingStatus status) => Findings.Count(finding => finding.Status == status);
}
