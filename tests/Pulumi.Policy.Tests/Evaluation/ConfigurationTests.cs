using System.Collections.Immutable;
using Pulumi.Policy.Server;

namespace Pulumi.Policy.Tests.Evaluation;

public sealed class ConfigurationTests
{
    private static readonly Setting Most = Setting.Of("most", """{ "type": "integer", "minimum": 1 }"""u8, required: true);

    [Theory]
    [InlineData(null, null, null, null, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Disabled, null, null, null, EnforcementLevel.Disabled)]
    [InlineData(EnforcementLevel.Disabled, EnforcementLevel.Advisory, null, null, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Disabled, EnforcementLevel.Disabled, EnforcementLevel.Advisory, null, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Disabled, EnforcementLevel.Disabled, EnforcementLevel.Advisory, EnforcementLevel.Remediate, EnforcementLevel.Remediate)]
    public void The_more_particular_and_the_later_level_counts(
        EnforcementLevel? initialAll, EnforcementLevel? initial, EnforcementLevel? givenAll, EnforcementLevel? given, EnforcementLevel expected)
    {
        var pack = new PolicyPack
        {
            Name = "test",
            Version = "1.0.0",
            Policies = [Sessions.Policy("one", _ => Truth.True)],
            InitialConfiguration = Levels(initialAll, initial),
        };
        var session = new PackSession(pack);
        session.Configure(Levels(givenAll, given));

        Assert.Equal(expected, session.Configuration["one"].Enforcement);
    }

    [Fact]
    public void A_second_configuration_takes_the_place_of_the_first()
    {
        var session = Sessions.Of(Sessions.Policy("one", _ => Truth.True));
        session.Configure(Levels(null, EnforcementLevel.Disabled));
        session.Configure(Levels(null, null));

        Assert.Equal(EnforcementLevel.Mandatory, session.Configuration["one"].Enforcement);
    }

    [Fact]
    public void Settings_without_a_level_leave_the_level_as_it_is_for_the_engine_too()
    {
        var pack = new PolicyPack
        {
            Name = "test",
            Version = "1.0.0",
            Policies = [Sessions.Policy("one", _ => Truth.True)],
            InitialConfiguration = Sessions.Configuration("one", """{ "x": 1 }"""),
        };

        Assert.Equal(Pulumi.Protocol.EnforcementLevel.Mandatory, PackDescription.Of(pack).InitialConfig["one"].EnforcementLevel);
    }

    [Fact]
    public void A_policy_that_misses_a_setting_fails_until_it_is_configured()
    {
        var session = Sessions.Of(Sessions.Validation("needs", (_, _) => { }, Most));

        var before = Assert.Single(session.Analyze(Nodes.Resource("{}")));
        session.Configure(Sessions.Configuration("needs", """{ "most": 3 }"""));
        var after = Assert.Single(session.Analyze(Nodes.Resource("{}")));

        Assert.Equal((PolicyOutcome.Error, "The configuration of policy 'needs' is not valid: most is required."), (before.Outcome, before.Message));
        Assert.Equal(PolicyOutcome.Passed, after.Outcome);
    }

    [Theory]
    [InlineData("{}", "most is required")]
    [InlineData("""{ "most": 0 }""", "most must be at least 1")]
    [InlineData("""{ "most": "three" }""", "most: expected integer, found string")]
    public void Names_the_setting_that_is_not_valid(string settings, string problem)
    {
        var session = Sessions.Of(Sessions.Validation("needs", (_, _) => { }, Most));

        var exception = Assert.Throws<PolicyPackException>(() => session.Configure(Sessions.Configuration("needs", settings)));

        Assert.Equal($"The configuration of policy 'needs' is not valid: {problem}.", exception.Message);
    }

    [Theory]
    [InlineData("advisory", EnforcementLevel.Advisory)]
    [InlineData("mandatory", EnforcementLevel.Mandatory)]
    public void Says_what_an_undetermined_outcome_does(string setting, EnforcementLevel expected)
    {
        var session = Sessions.Of(Sessions.Policy("one", _ => Truth.Unknown));
        session.Configure(Sessions.Configuration("pack-settings", $$"""{ "undetermined": "{{setting}}" }"""));

        Assert.Equal(expected, Assert.Single(session.Analyze(Nodes.Resource("{}"))).Enforcement);
    }

    private static ImmutableDictionary<string, PolicyConfiguration> Levels(EnforcementLevel? all, EnforcementLevel? one)
    {
        var levels = ImmutableDictionary<string, PolicyConfiguration>.Empty;
        if (all is not null) levels = levels.Add("all", new(all, Pulumi.Protocol.PropertyMap.Empty));
        return one is null ? levels : levels.Add("one", new(one, Pulumi.Protocol.PropertyMap.Empty));
    }
}
