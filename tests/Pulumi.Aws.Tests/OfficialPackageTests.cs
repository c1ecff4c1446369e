using System.Reflection;

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

    // What Get takes to find a resource is left out: it was not read, and no program here looks resources up.
    [Fact]
    public void Leaves_no_class_that_was_not_compared() => Assert.Equal(string.Empty, string.Join('\n', typeof(Ecs.Service).Assembly.GetExportedTypes()
        .Where(type => IsCompared(type) && !type.Name.EndsWith("State", StringComparison.Ordinal) && !type.Name.EndsWith("GetArgs", StringComparison.Ordinal))
        .Select(type => type.FullName!)
        .Except(Official.Keys)));

    private static bool IsCompared(Type type) =>
        typeof(CustomResource).IsAssignableFrom(type) || typeof(InputArgs).IsAssignableFrom(type) || typeof(InvokeArgs).IsAssignableFrom(type)
        || type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Any(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), inherit: false));
}
