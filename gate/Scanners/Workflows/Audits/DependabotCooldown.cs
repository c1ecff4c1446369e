using System.Globalization;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DependabotCooldown() : RepositoryAudit(new()
{
    Name = "dependabot-cooldown",
    Severity = Severity.Low,
    Description = "Dependabot waits some days before it proposes a new version.",
    Rationale = "Hijacked packages are mostly found within days of their release; who updates within hours gets them.",
    Remediation = "Add `cooldown: { default-days: 7 }` to the update.",
    Links = ["https://docs.zizmor.sh/audits/#dependabot-cooldown"],
})
{
    private const int Fewest = 4;

    public override string ExamplePath => ".github/dependabot.yml";

    public override string Good => "version: 2\nupdates: [ { package-ecosystem: nuget, directory: /, cooldown: { default-days: 7 } } ]\n";

    public override string Bad => """
        version: 2
        updates:
          - package-ecosystem: nuget # here
            directory: /
        """;

    public override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context)
    {
        if (context.Repository.Dependabot is not { } file) return [];
        return [(file.Source.Path, [.. file.Root.At("updates").Items()
            .Where(update => !int.TryParse(update.At("cooldown").At("default-days").Text(), CultureInfo.InvariantCulture, out var days) || days < Fewest)
            .Select(update => new Flaw(file.Source.Of(update), "updates", $"updates/{update.At("package-ecosystem").Text()}", $"new versions are proposed at once, expected a wait of {Fewest} days or more"))])];
    }
}
