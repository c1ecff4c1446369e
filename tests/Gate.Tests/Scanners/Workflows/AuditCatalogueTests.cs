using Platform.Gate.Scanners.Workflows;

namespace Gate.Tests.Scanners.Workflows;

public sealed class AuditCatalogueTests
{
    public static TheoryData<string> Names => [.. AuditCatalogue.All.Select(audit => audit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Passes_its_good_example(string name) => Assert.Empty(await Example.JudgeAsync(Audit(name), Audit(name).Good));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Complains_about_each_marked_line_of_its_bad_example_and_no_other(string name)
    {
        var marked = Example.Marked(Audit(name).Bad);
        Assert.NotEmpty(marked);
        Assert.Equal(marked, await Example.JudgeAsync(Audit(name), Audit(name).Bad));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_described(string name)
    {
        var metadata = Audit(name).Metadata;
        Assert.NotNull(metadata.Severity);
        Assert.EndsWith(".", metadata.Description, StringComparison.Ordinal);
        Assert.InRange(metadata.Description.Length, 10, 120);
        Assert.NotEmpty(metadata.Rationale);
        Assert.NotEmpty(metadata.Remediation);
        Assert.All(metadata.Links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.NotEmpty(metadata.Links);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stands_on_the_page_of_audits(string name) =>
        Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "workflow-audits.md")), StringComparison.Ordinal);

    [Fact]
    public void Lists_every_audit_once()
    {
        var classes = typeof(AuditCatalogue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RepositoryAudit)) && !type.IsAbstract);
        Assert.Equal(classes.Select(type => type.Name).Order(StringComparer.Ordinal), AuditCatalogue.All.Select(audit => audit.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(AuditCatalogue.All.Count, AuditCatalogue.All.Select(audit => audit.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static RepositoryAudit Audit(string name) => AuditCatalogue.All.Single(audit => audit.Name == name);
}
