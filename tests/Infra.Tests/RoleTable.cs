using System.Text;
using System.Text.Json.Nodes;
using Platform.Gate.Sources;

namespace Infra.Tests;

internal sealed record RoleTableRow(string Role, string Action, string Resource, string Operation, string Condition);

/// <summary>What the roles of a foundation stack may do, read from the policies that are attached to them.</summary>
internal static class RoleTable
{
    public static IReadOnlyList<RoleTableRow> Rows(StackSource stack) =>
    [
        .. from role in new[] { "preview-pull-request", "preview-main", "image-push", "deploy" }
           from attachment in stack.Each("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
           where (string)attachment.Inputs["role"]! == role
           from statement in stack.Inputs("aws:iam/policy:Policy", attachment.Name)["policy"].Statements()
           from resource in statement["Resource"].Texts()
           from action in statement["Action"].Texts()
           select new RoleTableRow(role, action, resource, (string)statement["Sid"]!, Condition(statement["Condition"])),
    ];

    public static string Page(IReadOnlyList<RoleTableRow> rows)
    {
        var page = new StringBuilder("""
            # What the roles of GitHub's workflows may do

            Read from the policies of `foundation/prod`; a test compares this page with them, so that a review sees each right that a change gives
            or takes away. Every role also has a permissions boundary.


            """.ReplaceLineEndings("\n"));
        foreach (var role in rows.GroupBy(row => row.Role))
        {
            page.Append("## ").Append(role.Key).Append("\n\n| action | resource | operation | condition |\n|---|---|---|---|\n");
            foreach (var row in role) page.Append("| `").Append(row.Action).Append("` | `").Append(row.Resource).Append("` | ").Append(row.Operation).Append(" | ").Append(row.Condition).Append(" |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Condition(JsonNode? condition) => condition is null ? string.Empty : string.Join(
        "; ", condition.AsObject().SelectMany(operation => operation.Value!.AsObject().Select(key => $"{key.Key} = {string.Join(" or ", key.Value.Texts())}")));
}
