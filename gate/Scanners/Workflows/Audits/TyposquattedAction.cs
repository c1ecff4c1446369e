using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class TyposquattedAction() : UsesAudit(new()
{
    Name = "workflow-typosquatted-action",
    Severity = Severity.High,
    Description = "The owner of an action is spelled right.",
    Rationale = "Names that are one letter off a well-known owner are free to be taken, and wait for a typing mistake.",
    Remediation = "Correct the name.",
    Links = ["https://docs.zizmor.sh/audits/#typosquat-uses"],
})
{
    private static readonly string[] Owners =
        ["actions", "aws-actions", "azure", "docker", "github", "google-github-actions", "hashicorp", "pulumi", "codecov", "softprops", "pypa", "astral-sh", "sigstore", "dependabot", "microsoft"];

    public override string Good => "- uses: actions/checkout@v7";

    public override string Bad => "- uses: actoins/checkout@v7 # here";

    protected override string? Judge(Use use, StepsFile file, AuditContext context)
    {
        var owner = use.Action.Name.Split('/')[0].ToLowerInvariant();
        if (use.Action.Kind != ActionKind.Repository || Owners.Contains(owner)) return null;
        return Owners.FirstOrDefault(known => IsOneOff(owner, known)) is { } meant ? $"'{owner}' is one letter off '{meant}'" : null;
    }

    /// <summary>Whether one letter was left out, added, changed, or swapped with its neighbour.</summary>
    private static bool IsOneOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (one[same..], other[same..]);
        return Rest(left, 1) == Rest(right, 1)
            || Rest(left, 1) == right
            || left == Rest(right, 1)
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && Rest(left, 2) == Rest(right, 2));
    }

    private static string Rest(string text, int from) => text.Length >= from ? text[from..] : string.Empty;
}
