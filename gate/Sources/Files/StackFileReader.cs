using System.Text.Json;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads one file, whichever of the formats it is, in one pass. What it is shows in the names of its first members: a deployment (or a
/// backend's checkpoint, which holds one), a preview digest, or engine events.
/// </summary>
internal sealed class StackFileReader(JsonPull json, string name, string? passphrase, SecretsProvider? secrets = null)
{
    private readonly StackContent _content = new();
    private readonly StateProperties _properties = new() { Secrets = secrets };
    private readonly List<string> _members = [];
    private bool _isDeployment;
    private bool _isDigest;
    private bool _isEvents;
    private bool _eventsEnded;
    private bool _isPreview = true;

    /// <summary>What decrypts the file's secrets, when it came only after secrets that it could have decrypted: then the file is to be read again with it.</summary>
    public SecretsProvider? LateSecrets { get; private set; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">It is not of any of the formats, or is broken.</exception>
    public StackSource Read()
    {
        var (found, empty) = json.SkipToObject();
        if (!found) throw empty ? FileErrors.Empty(name) : FileErrors.NoJson(name);
        do ReadTop();
        while (_isEvents && json.SkipToObject().Found);

        return (_isDeployment, _isDigest, _isEvents) switch
        {
            (true, _, _) => Finished(SourceKind.Export, dryRun: false),
            (_, true, _) => Finished(SourceKind.Preview, dryRun: true),
            (_, _, true) => Events(),
            _ => throw FileErrors.Neither(name, _members),
        };
    }

    private StackSource Events()
    {
        if (!_eventsEnded) _content.Error("it ends before the operation did");
        return Finished(SourceKind.Events, _isPreview);
    }

    private StackSource Finished(SourceKind kind, bool dryRun)
    {
        if (_properties.Unread > 0) _content.Notices.Add(SecretsNotice());
        return _content.ToStack(kind, dryRun, name);
    }

    private string SecretsNotice()
    {
        var count = _properties.Unread == 1 ? "1 secret" : $"{_properties.Unread} secrets";
        return _properties.BareSecrets
            ? $"{name} does not hold {count} it mentions; what rests on them is undetermined."
            : $"{count} of {name} could not be decrypted; what rests on them is undetermined. Set PULUMI_CONFIG_PASSPHRASE, or export with --show-secrets.";
    }

    private void ReadTop()
    {
        json.Read();
        for (json.Read(); json.Token != JsonTokenType.EndObject; json.Read())
        {
            var member = json.Text!;
            switch (member)
            {
                case "version": CheckVersion(json.Value(Number)); break;
                case "features": json.Value(CheckFeatures); break;
                case "deployment":
                    _isDeployment = true;
                    ReadDeployment(member);
                    break;
                case "checkpoint":
                    ReadCheckpoint();
                    break;
                case "steps" or "diagnostics" or "changeSummary" or "duration" or "maybeCorrupt" or "config":
                    _isDigest = true;
                    ReadDigest(member);
                    break;
                case "sequence" or "timestamp":
                    _isEvents = true;
                    json.Skip();
                    break;
                case not null when _isEvents:
                    ReadEvent(member);
                    break;
                default:
                    if (_members.Count < 8) _members.Add(Shown.Line(member!, 40));
                    json.Skip();
                    break;
            }
        }
    }

    private void ReadCheckpoint()
    {
        if (!json.ReadStart(JsonTokenType.StartObject)) throw FileErrors.WrongMember(name, "checkpoint", "an object");
        for (json.Read(); json.Token != JsonTokenType.EndObject; json.Read())
        {
            if (json.Text != "latest")
            {
                json.Skip();
                continue;
            }

            _isDeployment = true;
            ReadDeployment("checkpoint.latest");
        }

        // A stack that was never updated has no latest deployment, but is one.
        _isDeployment = true;
    }

    private void ReadDeployment(string place)
    {
        if (!json.ReadStart(JsonTokenType.StartObject))
        {
            if (json.Token == JsonTokenType.Null) return;
            throw FileErrors.WrongMember(name, place, "an object");
        }

        for (json.Read(); json.Token != JsonTokenType.EndObject; json.Read())
        {
            switch (json.Text)
            {
                case "secrets_providers": OpenSecrets(json.Value(Bag)); break;
                case "resources": Elements($"{place}.resources", (element, at) => AddState(element, at)); break;
                case "pending_operations":
                    var pending = 0;
                    Elements($"{place}.pending_operations", (_, _) => pending++);
                    if (pending > 0) _content.Notices.Add($"{name} has {pending} operations that were interrupted; what they were about may exist without being in it.");
                    break;
                default: json.Skip(); break;
            }
        }
    }

    private void AddState(ReadOnlySpan<byte> element, string place)
    {
        var resource = StateResource.Parse(element, _properties, name, place);
        if (!resource.Delete) _content.Set(resource);
    }

    private void ReadDigest(string member)
    {
        _properties.BareSecrets = true;
        switch (member)
        {
            case "config": _content.Configure(json.Value(Bag)); break;
            case "steps": Elements("steps", AddStep); break;
            case "diagnostics": Elements("diagnostics", AddDiagnostic); break;
            case "changeSummary":
                if (json.Value(Bag)["same"]?.Number is > 1 and var same && same > _content.Count)
                    _content.Notices.Add($"{name} leaves out resources that do not change. Run `pulumi preview --json --show-sames` to judge them too.");
                break;
            default: json.Skip(); break;
        }
    }

    private void AddStep(ReadOnlySpan<byte> element, string place) => Apply(PlannedStep.Parse(element, _properties, name, place, "newState"));

    private void AddDiagnostic(ReadOnlySpan<byte> element, string place)
    {
        if (PropertyJson.Parse(element).Map is not { } diagnostic) throw FileErrors.WrongMember(name, place, "an object");
        if (diagnostic["severity"]?.Text == "error") _content.Error(diagnostic["message"]?.Text);
    }

    private void ReadEvent(string member)
    {
        _properties.BareSecrets = true;
        switch (member)
        {
            case "preludeEvent":
                _content.Configure(json.Value(Bag)["config"]?.Map ?? PropertyMap.Empty);
                break;
            case "resourcePreEvent" or "resOutputsEvent":
                ReadStepEvent(member);
                break;
            case "diagnosticEvent" when json.Value(Bag) is var diagnostic:
                if (diagnostic["severity"]?.Text == "error") _content.Error(diagnostic["message"]?.Text);
                break;
            case "errorEvent":
                _content.Error(json.Value(Bag)["error"]?.Text);
                break;
            case "summaryEvent" when json.Value(Bag) is var summary:
                _eventsEnded = true;
                if (summary["result"]?.Text is "failed" or "canceled") _content.Error($"its result is {summary["result"]!.Text}");
                break;
            case "cancelEvent":
                _eventsEnded = true;
                json.Skip();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void ReadStepEvent(string member)
    {
        if (!json.ReadStart(JsonTokenType.StartObject)) throw FileErrors.WrongMember(name, member, "an object");
        for (json.Read(); json.Token != JsonTokenType.EndObject; json.Read())
        {
            if (json.Text == "metadata") json.Value(element => Apply(PlannedStep.Parse(element, _properties, name, $"{member}.metadata", "new")));
            else if (json.Text == "planning") _isPreview = json.Value(Flag);
            else json.Skip();
        }
    }

    private bool Apply(PlannedStep step)
    {
        if (step.Resource is { } resource && step.IsOfThePlan) _content.Set(resource);
        else if (step.Operation == "delete") _content.Remove(step.Urn);
        return true;
    }

    private delegate void Element(ReadOnlySpan<byte> json, string place);

    private void Elements(string place, Element read)
    {
        if (!json.ReadStart(JsonTokenType.StartArray))
        {
            if (json.Token == JsonTokenType.Null) return;
            throw FileErrors.WrongMember(name, place, "a list");
        }

        for (var index = 0; json.NextElement(); index++)
        {
            var at = $"{place}[{index}]";
            json.Value(element =>
            {
                read(element, at);
                return true;
            });
        }
    }

    private void OpenSecrets(PropertyMap provider)
    {
        if (_properties.Secrets is not null || passphrase is null || provider["state"]?.Map?["salt"]?.Text is not { } salt) return;
        _properties.Secrets = SecretsProvider.Open(salt, passphrase);
        if (_properties.Unread > 0) LateSecrets = _properties.Secrets;
    }

    private void CheckVersion(double? version)
    {
        if (version is not (1 or 2 or 3 or 4)) throw FileErrors.Version(name, version ?? 0);
    }

    private bool CheckFeatures(ReadOnlySpan<byte> features)
    {
        foreach (var feature in PropertyJson.Parse(features).List ?? [])
        {
            if (!StateFeatures.Known.Contains(feature.Text ?? string.Empty)) throw FileErrors.Feature(name, feature.Text ?? "without a name");
        }

        return true;
    }

    private static double? Number(ReadOnlySpan<byte> element) => PropertyJson.Parse(element).Number;

    private static bool Flag(ReadOnlySpan<byte> element) => PropertyJson.Parse(element).Bool ?? false;

    private static PropertyMap Bag(ReadOnlySpan<byte> element) => PropertyJson.Parse(element).Map ?? PropertyMap.Empty;
}
