using System.Diagnostics.CodeAnalysis;
using FsCheck.Xunit;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests;

public sealed class ReferenceIndexTests
{
    [Property(MaxTest = 300)]
    public void Finds_what_asking_each_one_finds(int seed)
    {
        var stack = Drawn(new Random(seed));

        foreach (var group in stack.All<GroupView>().Possible)
        {
            Assert.Equal(
                Told(stack.All<MemberView>().Where(member => member.Group.RefersTo(group))),
                Told(stack.ReferringTo<MemberView>(group, member => member.Group)));
            Assert.Equal(
                Told(stack.All<MemberView>().Where(member => member.Groups.RefersTo(group))),
                Told(stack.ReferringTo<MemberView>(group, member => member.Groups)));
        }

        foreach (var member in stack.All<MemberView>().Possible)
        {
            Assert.Equal(
                Told(stack.All<GroupView>().Where(group => member.Group.RefersTo(group))),
                Told(stack.ReferredToBy<GroupView>(member.Group)));
            Assert.Equal(
                Told(stack.All<GroupView>().Where(member.Groups.RefersTo)),
                Told(stack.ReferredToBy<GroupView>(member.Groups)));
        }
    }

    [Theory]
    [InlineData("by name")]
    [InlineData("by dependency")]
    [InlineData("unknown")]
    public void Looks_at_each_resource_a_bounded_number_of_times(string how)
    {
        const int Pairs = 500;
        var stack = new Stack(Enumerable.Range(0, Pairs).SelectMany(i => new[]
        {
            Group($"g{i}", $$"""{ "arn": "arn:{{i}}" }"""),
            Member($"m{i}", how == "by name" ? PropertyValue.Of($"arn:{i}") : PropertyValue.Unknown, how == "by dependency" ? [$"g{i}"] : null),
        }));
        CountedView.Reads.Value = 0;

        var truths = stack.All<GroupView>().Possible.Select(group => stack.ReferringTo<CountedView>(group, member => member.Group).Any()).ToList();

        Assert.All(truths, truth => Assert.Equal(how == "unknown", truth.IsUnknown));
        Assert.InRange(CountedView.Reads.Value, Pairs, 3 * Pairs);
    }

    [Fact]
    public void Finds_those_a_value_refers_to_without_asking_all()
    {
        const int Many = 500;
        var stack = new Stack([.. Enumerable.Range(0, Many).Select(i => Group($"g{i}", $$"""{ "arn": "arn:{{i}}" }""")), Member("m", PropertyValue.Of("arn:7"), null)]);

        var found = stack.ReferredToBy<GroupView>(stack.All<MemberView>().Possible.Single().Group);

        Assert.Equal(["g7"], found.Known.Select(group => group.Resource.Name));
    }

    [Fact]
    public void Of_very_many_that_may_refer_one_is_named()
    {
        var stack = new Stack([Group("g", "{}"), .. Enumerable.Range(0, 100).Select(i => Member($"m{i}", PropertyValue.Unknown, null))]);

        var truth = stack.ReferringTo<MemberView>(stack.All<GroupView>().Possible.Single(), member => member.Group).Any(_ => Truth.True);

        Assert.True(truth.IsUnknown);
        Assert.Equal("m0.group", truth.Evidence!.Facts().Single().PathFrom("another"));
    }

    [Fact]
    public void A_name_of_another_resource_means_that_one_even_while_not_all_is_known_of_this()
    {
        var stack = new Stack([
            Group("a", """{ "name": "red" }""", undecided: true),
            Group("b", """{ "name": "blue" }""", undecided: true),
            Member("m", PropertyValue.Of("red"), null)]);
        var groups = stack.All<GroupView>().Possible.ToList();

        var value = stack.All<MemberView>().Possible.Single().Group;

        Assert.True(value.RefersTo(groups[0]).IsTrue);
        Assert.True(value.RefersTo(groups[1]).IsFalse);
    }

    [Fact]
    public void Knows_who_depends_on_a_resource()
    {
        var stack = new Stack([Group("g", "{}"), Member("m", PropertyValue.Of("x"), null) with { Dependencies = [Urn("g"), Urn("g")] }]);

        Assert.Equal(["m"], stack.DependentsOf(stack.Resources[0]).Select(resource => resource.Name));
        Assert.Empty(stack.DependentsOf(stack.Resources[1]));
    }

    // Texts that are names, foreign or empty; unknown values with no, one or several dependencies; lists of all of these.
    [SuppressMessage("Security", "SCS0005", Justification = "A failing case must come back from its seed.")]
    private static Stack Drawn(Random random)
    {
        string[] names = ["red", "green", "blue", "arn:1", "arn:2", "elsewhere"];
        var resources = new List<Resource>();
        var groups = random.Next(1, 6);
        for (var i = 0; i < groups; i++)
            resources.Add(Group($"g{i}", $$"""{ "name": "{{names[random.Next(names.Length)]}}" }""", undecided: random.Next(2) == 0));
        PropertyValue Value() => random.Next(3) == 0 ? PropertyValue.Unknown : PropertyValue.Of(names[random.Next(names.Length)]);
        for (var i = random.Next(6); i >= 0; i--)
        {
            var list = random.Next(4) == 0 ? PropertyValue.Unknown : PropertyValue.Of(Enumerable.Range(0, random.Next(3)).Select(_ => Value()).ToArray());
            string[]? depends = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"g{random.Next(groups)}")];
            resources.Add(Member($"m{i}", Value(), depends, list));
        }

        return new(resources.OrderBy(_ => random.Next()));
    }

    private static IEnumerable<(string Urn, string Truth)> Told<T>(Selection<T> selection)
        where T : ResourceView =>
        selection.Items.Select(item => (item.Item.Resource.Urn, item.Belongs.ToString())).Order();

    private static Resource Group(string name, string json, bool undecided = false)
    {
        var properties = Nodes.Resource(json).Properties;
        return new()
        {
            Urn = Urn(name),
            Type = GroupView.Types[0],
            Name = name,
            Properties = undecided ? new([.. properties, new("id", PropertyValue.Unknown)]) : properties,
        };
    }

    private static Resource Member(string name, PropertyValue group, string[]? depends, PropertyValue? groups = null) => new()
    {
        Urn = Urn(name),
        Type = MemberView.Types[0],
        Name = name,
        Properties = new([new("group", group), new("groups", groups ?? PropertyValue.Of(Array.Empty<PropertyValue>()))]),
        PropertyDependencies = depends is null
            ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            : new(StringComparer.Ordinal) { ["group"] = [.. depends.Select(Urn)], ["groups"] = [.. depends.Select(Urn)] },
    };

    private static string Urn(string name) => $"urn:pulumi:test::fixture::test:index:Any::{name}";

    private sealed class GroupView(Node node) : ResourceView(node), IResourceView<GroupView>
    {
        public static IReadOnlyList<string> Types { get; } = ["test:index:Group"];

        public static GroupView Of(Node node) => new(node);
    }

    private sealed class MemberView(Node node) : ResourceView(node), IResourceView<MemberView>
    {
        public static IReadOnlyList<string> Types { get; } = ["test:index:Member"];

        public Value<string> Group => Member<Value<string>>("group");

        public ListView<Value<string>> Groups => Member<ListView<Value<string>>>("groups");

        public static MemberView Of(Node node) => new(node);
    }

    private sealed class CountedView(Node node) : ResourceView(node), IResourceView<CountedView>
    {
        public static AsyncLocal<int> Reads { get; } = new();

        public static IReadOnlyList<string> Types => MemberView.Types;

        public Value<string> Group
        {
            get
            {
                Reads.Value++;
                return Member<Value<string>>("group");
            }
        }

        public static CountedView Of(Node node) => new(node);
    }
}
