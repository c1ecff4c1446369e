namespace Aws.Iam.Validation;

/// <summary>Documents that are longer than AWS takes.</summary>
internal static class SizeAdvice
{
    public static void Give(PolicyDocument document, Notes notes)
    {
        if (document.Tree is not { } tree) return;
        var (most, problem) = document.Kind switch
        {
            PolicyKind.Identity => (6_144, Advice.IdentitySize),
            PolicyKind.Trust => (2_048, Advice.TrustSize),
            PolicyKind.ServiceControl => (10_240, Advice.ServiceControlSize),
            PolicyKind.ResourceControl => (5_120, Advice.ResourceControlSize),
            _ => (20_480, Advice.ResourceSize),
        };
        var length = Length(tree);
        if (length > most) notes.Add(problem, new(string.Empty, tree.Line, tree.Column), $"The document has {length:N0} characters.");
    }

    // The document as it would be written without white space.
    private static int Length(JsonTree tree) => tree.Kind switch
    {
        JsonTreeKind.String => tree.Text.Length + 2,
        JsonTreeKind.Array => 1 + Math.Max(1, tree.Items.Sum(item => Length(item) + 1)),
        JsonTreeKind.Object => 1 + Math.Max(1, tree.Members.Sum(member => member.Key.Length + 4 + Length(member.Value))),
        JsonTreeKind.Unknown => 0,
        _ => tree.Text.Length,
    };
}
