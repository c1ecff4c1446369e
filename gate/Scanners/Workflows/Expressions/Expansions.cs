using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>Expressions below a node.</summary>
internal static class Expansions
{
    /// <summary>Every <c>${{ … }}</c> below a node, with the text it stands in.</summary>
    public static IEnumerable<(YamlScalarNode Scalar, Expansion Expansion)> Below(YamlNode? node) =>
        node.Scalars().SelectMany(scalar => Expansion.In(scalar).Select(expansion => (scalar, expansion)));

    /// <summary>The names of the secrets that an expression reads, <c>GITHUB_TOKEN</c> left out: it ends with the job.</summary>
    public static IEnumerable<string> Secrets(Expression? expression) =>
        (expression?.All ?? [])
            .Where(part => part is Member or Element && part.Starts("secrets"))
            .Select(part => part.Path![1])
            .OfType<string>()
            .Where(name => name != "github_token")
            .Select(name => name.ToUpperInvariant())
            .Distinct(StringComparer.Ordinal);
}
