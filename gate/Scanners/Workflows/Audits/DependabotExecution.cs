using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DependabotExecution() : RepositoryAudit(new()
{
    Name = "dependabot-execution",
    Severity = Severity.High,
    Description = "Dependabot does not run code of the packages it updates.",
    Rationale = "With `insecure-external-code-execution` a new version's code runs, with access to private registries, before anybody has seen it.",
    Remediation = "Remove `insecure-external-code-execution`.",
    Links = ["https://docs.zizmor.sh/audits/#dependabot-execution"],
})
{
    public override string ExamplePath => ".github/dependabot.yml";

    public override string Good => "version: 2\nupdates: [ { package-ecosystem: nuget, directory: / } ]\n";

    public override string Bad => """
        version: 2
        updates:
          - package-ecosystem: bundler
            directory: /
            insecure-external-code-execution: allow # here
        """;

    public override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context)
    {
        if (context.Repository.Dependabot is not { } file) return [];
        return [(file.Source.Path, [.. file.Root.At("updates").Items()
            .Where(update => update.At("insecure-external-code-execution").Text() == "allow")
            .Select(update => new Flaw(file.Source.Of(update.Key("insecure-external-code-execution")!), "updates", $"updates/{update.At("package-ecosystem").Text()}", "code of new versions is run"))])];
    }
}
