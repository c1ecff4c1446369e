using System.Globalization;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Generator;

public sealed class InheritedSettingsTests
{
    private const string Base = """
        namespace Shared;

        public enum Mode { Lax, VeryStrict }

        public abstract class Bounded : ResourcePolicy
        {
            /// <summary>The fewest that are enough.</summary>
            [Setting, System.ComponentModel.DataAnnotations.Range(1, 10)]
            public int Fewest { get; init; } = 2;

            [Setting]
            public Mode Mode { get; init; } = Mode.VeryStrict;

            protected override Truth Holds(AnyResourceView resource) => resource["size"].As<Value<double>>().IsAtLeast(Fewest);
        }
        """;

    private const string Heir = """
        /// <summary>There are enough.</summary>
        [Policy("enough", Severity.Low)]
        public sealed class Enough : Shared.Bounded
        {
            [Setting]
            public IReadOnlyList<string> Besides { get; init; } = ["one \"quoted\""];
        }
        """;

    [Fact]
    public void Come_from_base_classes_and_before_the_own()
    {
        var policy = Assert.Single(GeneratorRun.Of($"{Base}\n{Heir.Replace(": Shared.", ": ", StringComparison.Ordinal)}").Policies()).Metadata;

        Expect(policy);
    }

    [Fact]
    public void Come_from_base_classes_of_another_assembly_with_all_that_stands_there()
    {
        var policy = Assert.Single(GeneratorRun.Of(Heir, GeneratorRun.Of(Base)).Policies()).Metadata;

        Expect(policy);
    }

    [Fact]
    public void Reach_the_policy_when_they_are_configured()
    {
        var registration = Assert.Single(GeneratorRun.Of(Heir, GeneratorRun.Of(Base)).Policies());
        var settings = SettingsValidator.Complete(registration.Metadata, [new("fewest", PropertyValue.Of(7)), new("mode", PropertyValue.Of("lax"))]);
        var policy = registration.Create(settings);

        Assert.Equal("7 Lax", string.Create(CultureInfo.InvariantCulture, $"{Read(policy, "Fewest")} {Read(policy, "Mode")}"));
        Assert.Equal(["one \"quoted\""], (IEnumerable<string>)Read(policy, "Besides")!);
    }

    [Fact]
    public void Of_a_generic_base_class_have_the_type_of_the_heir()
    {
        var policy = Assert.Single(GeneratorRun.Of("""
            public abstract class With<T> : ResourcePolicy
            {
                [Setting]
                public required T Value { get; init; }

                protected override Truth Holds(AnyResourceView resource) => Truth.True;
            }

            /// <summary>There is a number.</summary>
            [Policy("numbered", Severity.Low)]
            public sealed class Numbered : With<double>;
            """).Policies()).Metadata;

        Assert.Equal("""{"type":"number","description":""}""", GeneratorRun.Json(Assert.Single(policy.Settings).Schema));
    }

    [Theory]
    [InlineData("public new int Fewest { get; init; }")]
    [InlineData("[Setting] public new int Fewest { get; init; } = 3;")]
    [InlineData("[Setting] public int fewest { get; init; } = 3;")]
    public void Are_not_declared_again(string again)
    {
        var run = GeneratorRun.Of(Heir.Replace("[Setting]", $"{again}\n[Setting]", StringComparison.Ordinal), GeneratorRun.Of(Base));

        var name = again.Contains("Fewest", StringComparison.Ordinal) ? "Fewest" : "fewest";
        Assert.Equal([$"POL0001 at {name}: 'Enough' declares the setting 'fewest' again, which it has from 'Bounded': remove one of the two"], run.Problems);
    }

    [Fact]
    public void Need_the_generator_where_they_are_declared()
    {
        var run = GeneratorRun.Of(Heir, GeneratorRun.Of(Base, generate: false, documentation: true));

        Assert.Equal(
        [
            "POL0004 at Enough: 'Enough' inherits the setting 'fewest' from 'Bounded', which was built without the generator of Platform.Pulumi.Policy: add the package there",
            "POL0004 at Enough: 'Enough' inherits the setting 'mode' from 'Bounded', which was built without the generator of Platform.Pulumi.Policy: add the package there",
        ],
        run.Problems);
    }

    [Fact]
    public void Follow_a_change_of_the_base_class()
    {
        var run = GeneratorRun.Of($"{Base}\n{Heir.Replace(": Shared.", ": ", StringComparison.Ordinal)}").With("= 2;", "= 4;");

        Assert.Equal(4, Assert.Single(run.Policies()).Metadata.Settings[0].Default!.Number);
    }

    private static void Expect(PolicyMetadata policy) => Assert.Equal(
    [
        """fewest {"type":"integer","description":"The fewest that are enough.","minimum":1,"maximum":10,"default":2}""",
        """mode {"type":"string","enum":["lax","veryStrict"],"description":"","default":"veryStrict"}""",
        """besides {"type":"array","items":{"type":"string"},"description":"","default":["one \"quoted\""]}""",
    ],
    policy.Settings.Select(setting => $"{setting.Name} {GeneratorRun.Json(setting.Schema)}"));

    private static object? Read(Policy policy, string property) => policy.GetType().GetProperty(property)!.GetValue(policy);
}
