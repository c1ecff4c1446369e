namespace Pulumi.Aws.Tests;

/// <summary>Compares the generated classes with what was read in the official package.</summary>
public sealed class OfficialPackageTests
{
    public static TheoryData<string> Classes => [.. Official.Keys];

    private static Dictionary<string, string[]> Official { get; } = SchemaFiles.Read("official.txt")
        .Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Aggregate(new List<List<string>>(), (blocks, line) =>
        {
            if (line[0] != ' ') blocks.Add([line]);
            else blocks[^1].Add(line.Trim());
            return blocks;
        })
        .ToDictionary(block => block[0], block => block[1..].Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [MemberData(nameof(Classes))]
    public void Has_the_members_and_types_of(string name) =>
        Assert.Equal(Official[name], OfficialMember.Of(typeof(Ecs.Service).Assembly.GetType(name, throwOnError: true)!));
}
