using System.Globalization;
using Aws.Iam.Parsing;

namespace Aws.Iam.Validation;

/// <summary>What a validation has found so far.</summary>
internal sealed class Notes
{
    private readonly List<PolicyFinding> _findings = [];

    public IReadOnlyList<PolicyFinding> Findings => _findings;

    /// <summary>How the day of the data is told.</summary>
    public static string DataOf { get; } = $"the data of {ActionCatalogue.Current.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <param name="problem">What is wrong, with how to mend it.</param>
    /// <param name="place">Where.</param>
    /// <param name="what">What stands there, to begin the message with.</param>
    public void Add(Problem problem, Place place, string? what = null) =>
        _findings.Add(new(problem.Code, problem.Severity, what is null ? problem.Message : $"{what} {problem.Message}", place));
}
