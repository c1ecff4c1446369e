using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Evaluation;

public sealed class RemediationTests
{
    private static readonly Resource Subject = Nodes.Resource("""{ "a": { "b": 1 }, "list": [ { "on": false }, { "on": true } ], "__defaults": ["x"] }""");

    [Fact]
    public void Sets_and_removes_by_path() =>
        Assert.Equal(
            """{"a":{"b":2,"c":{"d":"new"}},"list":[{"on":true},"last"],"__defaults":["x"]}""",
            Text(Mended(Subject.Properties, Edit.Set("a.b", PropertyValue.Of(2)), Edit.Set("a.c.d", PropertyValue.Of("new")), Edit.Remove("list[0]"), Edit.Set("list[1]", PropertyValue.Of("last")))));

    [Fact]
    public void Removing_what_is_not_there_changes_nothing() =>
        Assert.Equal(Text(Subject.Properties), Text(Mended(Subject.Properties, Edit.Remove("z"), Edit.Remove("a.z.y"), Edit.Remove("list[7]"))));

    [Fact]
    public void Keeps_secrets_where_they_are()
    {
        var properties = new PropertyMap(
        [
            new("password", PropertyValue.Secret(PropertyValue.Of("old"))),
            new("settings", PropertyValue.Secret(Sessions.Json("""{ "deep": { "on": false } }"""))),
            new("later", PropertyValue.Unknown),
        ]);

        var mended = Mended(properties, Edit.Set("password", PropertyValue.Of("new")), Edit.Set("settings.deep.on", PropertyValue.Of(true)), Edit.Set("added", PropertyValue.Of(1)));

        Assert.True(mended["password"]!.IsSecret);
        Assert.Equal("new", mended["password"]!.Text);
        Assert.True(mended["settings"]!.IsSecret);
        Assert.Equal(true, mended["settings"]!.Map!["deep"]!.Map!["on"]!.Bool);
        Assert.Equal(PropertyKind.Unknown, mended["later"]!.Kind);
    }

    [Fact]
    public void Edits_the_one_that_stands_for_a_list_of_one() =>
        Assert.Equal("""{"rule":{"on":true}}""", Text(Mended(Sessions.Json("""{ "rule": { "on": false } }"""), Edit.Set("rule[0].on", PropertyValue.Of(true)))));

    [Theory]
    [InlineData("later.x", "'later.x' cannot be edited while a part of that path is known only during the update.")]
    [InlineData("text.x", "'text.x' cannot be edited: a part of that path is not an object.")]
    [InlineData("text[1]", "'text[1]' cannot be edited: a part of that path is not a list.")]
    [InlineData("none[1]", "'none[1]' cannot be set: the list has 0 elements.")]
    public void Says_why_an_edit_does_not_fit(string path, string problem)
    {
        var resource = Subject with { Properties = new([new("later", PropertyValue.Unknown), new("text", PropertyValue.Of("x"))]) };
        var session = Sessions.Of(Sessions.Policy("mends", _ => Truth.False, EnforcementLevel.Remediate, _ => [Edit.Set(path, PropertyValue.Of(1))]));

        var remediation = Assert.Single(session.Remediate(resource));

        Assert.Equal($"The policy could not mend this: {problem}", remediation.Problem);
        Assert.Same(remediation.Before, remediation.After);
    }

    [Theory]
    [InlineData("__defaults")]
    [InlineData("[0]")]
    [InlineData("")]
    public void Cannot_edit_what_is_not_the_programs(string path) => Assert.Throws<FormatException>(() => Edit.Remove(path));

    [Fact]
    public void Each_policy_sees_what_the_one_before_it_left()
    {
        var session = Sessions.Of(
            Sessions.Policy("first", one => one["a"]["b"].AsNumber.Is(2), EnforcementLevel.Remediate, one => [Edit.Set(one["a"]["b"].AsNumber, 2)]),
            Sessions.Policy("fails", _ => throw new InvalidOperationException(), EnforcementLevel.Remediate),
            Sessions.Policy("second", one => one["a"]["b"].AsNumber.Is(3), EnforcementLevel.Remediate, one =>
                [Edit.Set(one["a"]["b"].AsNumber, one["a"]["b"].AsNumber.TryGet(out var b) ? b + 1 : 0)]),
            Sessions.Policy("holds", _ => Truth.True, EnforcementLevel.Remediate, _ => [Edit.Remove("a")]),
            Sessions.Policy("mandatory", _ => Truth.False, EnforcementLevel.Mandatory, _ => [Edit.Remove("a")]));

        var remediations = session.Remediate(Subject);

        Assert.Equal(["first", "second"], remediations.Select(one => one.Policy.Name));
        Assert.Equal([1, 2], remediations.Select(one => one.Before["a"]!.Map!["b"]!.Number!.Value));
        Assert.Equal([2, 3], remediations.Select(one => one.After["a"]!.Map!["b"]!.Number!.Value));
        Assert.NotNull(remediations[^1].After["__defaults"]);
    }

    [Fact]
    public void Does_not_show_a_policy_what_is_pulumis_own()
    {
        var session = Sessions.Of(Sessions.Policy("mends", one => one["__defaults"].IsSet, EnforcementLevel.Remediate, _ => [Edit.Remove("a")]));

        Assert.Equal("""{"list":[{"on":false},{"on":true}],"__defaults":["x"]}""", Text(Assert.Single(session.Remediate(Subject)).After));
    }

    [Fact]
    public void Leaves_a_waived_resource_as_it_is()
    {
        var session = Sessions.Of(Sessions.Policy("mends", _ => Truth.False, EnforcementLevel.Remediate, _ => [Edit.Remove("a")]));
        session.Waivers = [Waivers.WaiverTests.Waiver("mends", Subject.Urn)];

        Assert.Empty(session.Remediate(Subject));
    }

    private static PropertyMap Mended(PropertyMap properties, params Edit[] edits)
    {
        var session = Sessions.Of(Sessions.Policy("mends", _ => Truth.False, EnforcementLevel.Remediate, _ => edits));
        return Assert.Single(session.Remediate(Subject with { Properties = properties })).After;
    }

    private static string Text(PropertyMap map)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream)) PropertyJson.Write(writer, map);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
