namespace Platform.Gate.Findings;

/// <summary>What was judged.</summary>
/// <param name="Kind"><c>preview</c>, <c>export</c>, <c>events</c>, <c>image</c>, <c>secrets</c> or <c>workflows</c>.</param>
/// <param name="Name">Its name, such as <c>service/dev</c>.</param>
/// <param name="Resources">How many resources it has.</param>
internal sealed record ReportSource(string Kind, string Name, int Resources);

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

    public required string Enforcement { get; init; }

    public required Pulumi.Protocol.PropertyMap Configuration { get; init; }

    public int Evaluated => Passed + Undetermined + Violations + Errors;

    public int Passed { get; init; }

    public int NotApplicable { get; init; }

    public int Undetermined { get; init; }

    public int Violations { get; init; }

    public int Errors { get; init; }
}

/// <summary>All that a run found, in an order that does not depend on timing. Reports only read it.</summary>
internal sealed record Report
{
    public required IReadOnlyList<ReportSource> Sources { get; init; }

    public required IReadOnlyList<ReportPack> Packs { get; init; }

    public required IReadOnlyList<PolicyEvidence> Evidence { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What a user should know of how the answer came about: unanswered invokes, opaque components.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Inputs that could not be read or run, each told in a paragraph.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>Findings below this severity are counted but not shown.</summary>
    public Pulumi.Policy.Severity? MinimumSeverity { get; init; }

    /// <summary>The findings to show. What blocks or failed is never hidden.</summary>
    public IReadOnlyList<Finding> Visible => MinimumSeverity is not { } minimum
        ? Findings
        : [.. Findings.Where(finding => finding.Blocks || finding.Status == FindingStatus.Error || (finding.Severity ?? Pulumi.Policy.Severity.Low) >= minimum)];

    public int Blocking => Findings.Count(finding => finding.Blocks);

    public ExitCode ExitCode => Verdict.Of(Findings, inputFailed: Failures.Count > 0);

    public int Count(FindingStatus status) => Findings.Count(finding => finding.Status == status);
}
