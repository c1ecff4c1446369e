using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes the version of the provider that the schema was taken from.</summary>
internal static class UtilitiesWriter
{
    public static string Write(AwsPackage package)
    {
        var source = new SourceWriter();
        source.Line("namespace Pulumi.Aws;").Line();
        source.Block("internal static partial class Utilities", () => source.Line($"public const string Version = {Literal.Of(package.Version)};"));
        return source.ToString();
    }
}
