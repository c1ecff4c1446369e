namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class RoleTableTests(Stacks stacks)
{
    [Fact]
    public void The_table_of_rights_is_what_the_roles_have()
    {
        var table = Path.Combine(Stacks.Root, "infra", "foundation", "permissions.md");
        var actual = RoleTable.Page(RoleTable.Rows(stacks["foundation/prod"]));
        var kept = File.Exists(table) ? File.ReadAllText(table) : string.Empty;
        if (kept == actual) return;
        var proposal = Path.Combine(AppContext.BaseDirectory, "permissions.md");
        File.WriteAllText(proposal, actual);
        Assert.Fail($"The roles have other rights than {table} says. If that is meant: cp {proposal} {table}");
    }

    [Fact]
    public void Both_environments_have_the_same_rights() =>
        Assert.Equal(RoleTable.Rows(stacks["foundation/prod"]), RoleTable.Rows(stacks["foundation/dev"]));
}
