using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class ConfigSchemaPack
{
    public static PolicyPack Create() => Rule.Pack("config-schema", "3.0.0", Rule.Of(
        "validator", EnforcementLevel.Advisory, "Verifies property matches config",
        (resource, report) =>
        {
            var settings = report.Context.Settings;
            if (settings["names"]!.List!.Any(name => name.Text == resource.Resource.Name)) Rule.Expect(settings["value"]!.Bool!.Value, resource, report);
        },
        Setting.Of("value", """{"type": "boolean"}"""u8, required: true),
        Setting.Of("names", """{"type": "array", "items": {"type": "string"}, "minItems": 1}"""u8, required: true)));
}
