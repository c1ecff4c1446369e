using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Generator;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("bool", "true", """{"type":"boolean","description":"","default":true}""")]
    [InlineData("long", "4000000000", """{"type":"integer","description":"","default":4000000000}""")]
    [InlineData("double", "0.5", """{"type":"number","description":"","default":0.5}""")]
    [InlineData("string", "\"tab\\t\"", """{"type":"string","description":"","default":"tab\t"}""")]
    [InlineData("string[]", "[\"a\"]", """{"type":"array","items":{"type":"string"},"description":"","default":["a"]}""")]
    public void Have_the_schema_of_their_type_and_their_initial_value(string type, string initial, string schema)
    {
        var setting = Setting($"public {type} Value {{ get; init; }} = {initial};", out _);

        Assert.Equal((false, schema), (setting.Required, GeneratorRun.Json(setting.Schema)));
    }

    [Theory]
    [InlineData("public required int Value { get; init; }", true)]
    [InlineData("public int? Value { get; init; }", false)]
    [InlineData("public string? Value { get; init; }", false)]
    [InlineData("public IReadOnlyList<string>? Value { get; init; }", false)]
    public void Are_required_without_an_initial_value_unless_they_may_be_null(string property, bool required)
    {
        var setting = Setting(property, out var registration);

        Assert.Equal(required, setting.Required);
        Assert.Null(setting.Default);
        if (!required) Assert.Null(Value(registration.Create(SettingsValidator.Complete(registration.Metadata, []))));
    }

    [Fact]
    public void That_may_be_null_are_read_when_they_are_given()
    {
        _ = Setting("public int? Value { get; init; }", out var registration);

        Assert.Equal(3, Value(registration.Create(SettingsValidator.Complete(registration.Metadata, [new("value", PropertyValue.Of(3))]))));
    }

    private static object? Value(Policy policy) => policy.GetType().GetProperty("Value")!.GetValue(policy);

    private static Setting Setting(string property, out PolicyRegistration registration)
    {
        registration = Assert.Single(GeneratorRun.Of($$"""
            /// <summary>It has a value.</summary>
            [Policy("valued", Severity.Low)]
            public sealed class Valued : ResourcePolicy
            {
                [Setting]
                {{property}}

                protected override Truth Holds(AnyResourceView resource) => Truth.True;
            }
            """).Policies());
        return Assert.Single(registration.Metadata.Settings);
    }
}
