using System.Collections.Concurrent;
using System.Globalization;
using Google.Protobuf;
using Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>Results of policies as the engine takes them.</summary>
internal sealed class Answers(PackSession session)
{
    private readonly ConcurrentDictionary<string, ByteString[]> _otherTypes = new(StringComparer.Ordinal);
    private PolicyTable? _table;

    /// <summary>
    /// What is left to say of one result. It is written down at once, since the result holds on to all that it was found in.
    /// </summary>
    public Answer Of(PolicyResult result) => new(
        result.Policy.Name,
        result.Outcome is PolicyOutcome.Passed or PolicyOutcome.NotApplicable ? null : Diagnostic(result).ToByteString(),
        result.Outcome == PolicyOutcome.NotApplicable ? result.Message : null);

    /// <summary>What the resource policies say of a resource of that type.</summary>
    public AnalyzeResponse OfResource(string type, IReadOnlyList<Answer> results)
    {
        var response = new AnalyzeResponse();
        Add(response, results, session.Table.Of(type));
        response.NotApplicable.AddRange(OtherTypes(type));
        return response;
    }

    /// <summary>What the stack policies say.</summary>
    public AnalyzeResponse OfStack(IReadOnlyList<Answer> results)
    {
        var response = new AnalyzeResponse();
        Add(response, results, session.Table.Stack);
        return response;
    }

    /// <summary>What was mended.</summary>
    public RemediateResponse OfRemediation(IReadOnlyList<Mending> mendings)
    {
        var response = new RemediateResponse();
        foreach (var mending in mendings)
        {
            if (mending.Done is { } done) response.Remediations.Add(Remediation(done));
            else if (mending.NotApplicable is { } reason) response.NotApplicable.Add(NotApplicable(mending.Policy, reason));
        }

        return response;
    }

    // The engine counts as passed what is neither a diagnostic nor named as not applicable.
    private static void Add(AnalyzeResponse response, IReadOnlyList<Answer> results, ActivePolicy[] policies)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, string>? reasons = null;
        foreach (var result in results)
        {
            if (result.NotApplicable is { } reason)
            {
                (reasons ??= new(StringComparer.Ordinal)).TryAdd(result.Policy, reason);
                continue;
            }

            applied.Add(result.Policy);
            if (result.Diagnostic is { } diagnostic) response.Diagnostics.Add(diagnostic);
        }

        foreach (var policy in policies)
        {
            if (applied.Contains(policy.Metadata.Name)) continue;
            response.NotApplicable.Add(NotApplicable(policy, reasons?.GetValueOrDefault(policy.Metadata.Name) ?? "There is no such resource in the stack.").ToByteString());
        }
    }

    // The same for every resource of a type, so they are written down once. They go without a reason:
    // the engine only logs it, and for a pack of two hundred policies it would be most of every answer.
    private ByteString[] OtherTypes(string type)
    {
        var table = session.Table;
        if (Interlocked.Exchange(ref _table, table) != table) _otherTypes.Clear();
        return _otherTypes.GetOrAdd(table.Names(type) ? type : string.Empty, _ =>
            [.. table.Resource.Except(table.Of(type)).Select(policy => NotApplicable(policy, string.Empty).ToByteString())]);
    }

    private AnalyzeDiagnostic Diagnostic(PolicyResult result) => new()
    {
        PolicyName = result.Policy.Name,
        PolicyPackName = session.Pack.Name,
        PolicyPackVersion = session.Pack.Version,
        Description = result.Policy.Description,
        Message = Text(result),
        EnforcementLevel = (result.Waiver is null ? result.Enforcement : EnforcementLevel.Advisory).ToDiagnosticLevel(),
        Urn = result.Urn ?? string.Empty,
        Severity = result.Severity.ToWire(),
    };

    private Protocol.Remediation Remediation(Remediation done) => new()
    {
        PolicyName = done.Policy.Name,
        PolicyPackName = session.Pack.Name,
        PolicyPackVersion = session.Pack.Version,
        Description = done.Policy.Description,
        Diagnostic = done.Problem,
        Properties = done.Problem.Length > 0 ? ByteString.Empty : PropertyWire.Write(done.After),
    };

    private static PolicyNotApplicable NotApplicable(ActivePolicy policy, string reason) => new() { PolicyName = policy.Metadata.Name, Reason = reason };

    // The engine shows only the message, so it holds all: the promise, what was found, the mend, and who decided to live with it.
    private static string Text(PolicyResult result)
    {
        var parts = new List<string> { result.Policy.Description, result.Message };
        if (result.Waiver is { } waiver)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"Waived by {waiver.Approver} until {waiver.Expires:yyyy-MM-dd}: {waiver.Reason} (waiver '{waiver.Id}')"));
        else if (result.Outcome == PolicyOutcome.Violated && result.Facts.Count > 0)
            parts.Add(result.Policy.Remediation);
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }
}

/// <summary>What the engine is told of one result.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Diagnostic">An encoded <see cref="AnalyzeDiagnostic"/>; null when there is nothing to complain of.</param>
/// <param name="NotApplicable">Why the policy does not apply; null when it does.</param>
internal readonly record struct Answer(string Policy, ByteString? Diagnostic, string? NotApplicable);
