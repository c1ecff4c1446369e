using System.Globalization;
using System.Text;
using Pulumi.Policy.Server;
using Pulumi.Policy.Testing;
using Pulumi.Protocol;

namespace Pulumi.Policy.Documentation;

/// <summary>The page of one policy. Its examples are judged, so that the page says where each of them fails.</summary>
internal sealed class PolicyPage(PolicyPack pack, PolicyRegistration registration, string sourceDirectory)
{
    private readonly PolicyMetadata _policy = registration.Metadata;
    private readonly Policy _judging = registration.CreateDefault();
    private readonly StringBuilder _page = new();
    private bool _mendsByItself;

    public string Text()
    {
        _mendsByItself = MendsByItself();
        _page.Append("# ").Append(_policy.Name).Append("\n\n").Append(_policy.Description).Append('\n');
        Facts();
        Section("Why", _policy.Rationale);
        Section("Mend", _policy.Remediation);
        Examples();
        Configure();
        Waive();
        Links();
        return _page.ToString();
    }

    internal static string Lower<T>(T value) => value?.ToString()?.ToLowerInvariant() ?? "unrated";

    internal static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private void Facts()
    {
        var places = _judging.Examples.Where(example => !example.IsGood)
            .SelectMany(example => Violations(example).Select(result => result.Path))
            .Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        _page.Append("\n| | |\n|---|---|\n");
        Row("severity", Lower(_policy.Severity));
        Row("enforcement", Lower(pack.DefaultEnforcement(_policy)));
        Row("judges", _judging.Types is { } types ? string.Join(", ", types.Select(Code)) : "resources of every type");
        Row("when", registration.JudgesStack ? "at the end, as a part of its stack" : "before it is created or changed, by itself");
        if (places.Count > 0) Row("looks at", string.Join(", ", places.Select(Code)));
        if (_policy.Controls.Count > 0) Row("controls", string.Join(", ", _policy.Controls));
        if (_policy.Tags.Count > 0) Row("tags", string.Join(", ", _policy.Tags));
        if (_mendsByItself) Row("mends by itself", "at level `remediate`");
    }

    private void Row(string name, string text) => _page.Append("| ").Append(name).Append(" | ").Append(Cell(text)).Append(" |\n");

    private void Section(string title, string text)
    {
        if (text.Length > 0) _page.Append("\n## ").Append(title).Append("\n\n").Append(text).Append('\n');
    }

    private void Examples()
    {
        var examples = _judging.Examples.ToList();
        if (examples.Count > 0) _page.Append("\n## Examples\n");
        if (examples.Exists(example => !example.Yaml.Contains("type: ", StringComparison.Ordinal)) && _judging.Types is [var type, ..])
            _page.Append(CultureInfo.InvariantCulture, $"\nIn Pulumi YAML. Where no type is named, these are the properties of an `{type}`.\n");
        foreach (var example in examples.OrderByDescending(example => example.IsGood))
        {
            _page.Append('\n').Append(example.IsGood ? "Passes:" : Fails(example)).Append("\n\n");
            Fenced("yaml", example.Yaml.ReplaceLineEndings("\n").TrimEnd());
        }
    }

    private string Fails(Example example)
    {
        var places = Violations(example).Select(result => result.Path).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return places.Count == 0 ? "Fails:" : $"Fails, at {string.Join(" and ", places.Select(Code))}:";
    }

    // Asked of the examples: a policy that knows a remedy knows one for what it shows as bad.
    private bool MendsByItself() => !_judging.JudgesStack && _judging.Examples.Any(example => !example.IsGood
        && FixtureReader.Read(example.Yaml, _judging.Types is [var type, ..] ? type : "test:index:Resource", null)
            .Any(message => _judging.Mend(message.ToResource(), new()).Count > 0));

    private IEnumerable<PolicyResult> Violations(Example example) =>
        CheckedPolicy.Run(_judging, example.Yaml).Results.Where(result => result.Outcome == PolicyOutcome.Violated);

    private void Configure()
    {
        _page.Append("\n## Configure\n\n");
        if (_policy.Settings.Count > 0)
        {
            _page.Append("| setting | type | default | |\n|---|---|---|---|\n");
            foreach (var setting in _policy.Settings)
            {
                var type = setting.Schema["enum"]?.List is { } values ? string.Join(", ", values.Select(Json)) : setting.Schema["type"]?.Text ?? "any";
                _page.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {Cell(type)}{Bounds(setting.Schema)} | {(setting.Default is { } value ? Code(Json(value)) : "required")} | {Cell(setting.Schema["description"]?.Text ?? string.Empty)} |\n");
            }

            _page.Append('\n');
        }

        if (pack.DefaultEnforcement(_policy) == EnforcementLevel.Disabled) _page.Append("The policy is off until a configuration gives it a level. ");
        var levels = _mendsByItself ? "`disabled`, `advisory`, `mandatory`, `remediate`" : "`disabled`, `advisory`, `mandatory`";
        _page.Append(CultureInfo.InvariantCulture, $"In the file that `--policy-pack-config` names, with the level in force when nothing is said, or another ({levels}):\n\n");
        var members = new List<KeyValuePair<string, PropertyValue>> { new("enforcementLevel", PropertyValue.Of(Lower(pack.DefaultEnforcement(_policy)))) };
        members.AddRange(_policy.Settings.Where(setting => setting.Default is not null).Select(setting => KeyValuePair.Create(setting.Name, setting.Default!)));
        Fenced("json", Json(new PropertyMap([new(_policy.Name, new PropertyMap(members))]), indented: true));
    }

    private static string Bounds(PropertyMap schema) => (schema["minimum"], schema["maximum"]) switch
    {
        ({ } least, { } most) => $", {Json(least)} to {Json(most)}",
        ({ } least, null) => $", from {Json(least)}",
        (null, { } most) => $", up to {Json(most)}",
        _ => string.Empty,
    };

    private void Waive()
    {
        _page.Append("\n## Waive\n\nIn `waivers.yaml`, in the directory of the Pulumi program:\n\n");
        Fenced("yaml", $"""
            waivers:
              - id: a-name-for-this-waiver
                policy: {_policy.Name}
                urn: the URN that the finding shows
                reason: why it is acceptable, for now
                owner: who answers for the resource
                approver: who agreed
                expires: 2027-01-31
            """);
    }

    private void Links()
    {
        var links = _policy.Links.Select(link => $"- <{link}>").ToList();
        if (_policy.SourceFile.Length > 0) links.Insert(0, $"- [The policy]({sourceDirectory}/{_policy.SourceFile})");
        Section("See also", string.Join('\n', links));
    }

    private void Fenced(string language, string text) => _page.Append("```").Append(language).Append('\n').Append(text.ReplaceLineEndings("\n")).Append("\n```\n");

    private static string Code(string text) => $"`{text}`";

    private static string Json(PropertyValue value) => Json(value, indented: false);

    private static string Json(PropertyValue value, bool indented)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, new() { Indented = indented, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            PropertyJson.Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
