namespace Platform.Gate.Engine;

/// <summary>The full name of a stack, as stack references give it.</summary>
internal sealed record StackName(string Organization, string Project, string Stack)
{
    /// <summary>Reads <c>organization/project/stack</c>; what is left out is that of the stack which refers to it.</summary>
    public static StackName Parse(string text, string organization, string project) => text.Split('/') switch
    {
        [var named, var inProject, var stack] => new(named, inProject, stack),
        [var inProject, var stack] => new(organization, inProject, stack),
        _ => new(organization, project, text),
    };
}
