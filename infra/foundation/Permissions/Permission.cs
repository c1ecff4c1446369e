namespace Platform.Infra.Foundation.Permissions;

/// <summary>What a role does, with which actions, on what. A row of the table in <c>permissions.md</c> for each action and resource.</summary>
/// <param name="Operation">What for; it becomes the statement's id.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Resources">The ARNs; <c>*</c> only for actions that take no resource.</param>
internal sealed record Permission(string Operation, string[] Actions, string[] Resources)
{
    public Conditions? Condition { get; init; }

    public Statement Statement => new() { Sid = Operation, Action = Actions, Resource = Resources, Condition = Condition };
}
