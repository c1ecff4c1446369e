using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Reads the configuration of a stack: its own file, then what the project file declares, then what the command line says.</summary>
internal sealed class ConfigurationReader(PulumiProject project, string stack)
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyValue> _structured = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _secret = new(StringComparer.Ordinal);
    private readonly List<string> _placeholders = [];
    private readonly List<string> _notices = [];
    private readonly List<string> _undecrypted = [];
    private SecretsProvider? _secrets;

    /// <param name="project">The project.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="options">What the command line says.</param>
    /// <exception cref="InputException">The configuration is missing, malformed or not of the declared type.</exception>
    public static StackConfiguration Read(PulumiProject project, string stack, PreviewOptions options) =>
        new ConfigurationReader(project, stack).Read(options);

    private StackConfiguration Read(PreviewOptions options)
    {
        var file = options.ConfigFile ?? project.StackFile(stack);
        if (options.ConfigFile is { } given && !File.Exists(given)) throw new InputException($"{Shown.Path(given)} does not exist. Name a stack's configuration file with --config-file.");
        if (file is null && project.Stacks() is { Count: > 0 }) throw ProjectErrors.UnknownStack(project, stack);

        var declarations = ConfigDeclaration.ReadAll(project);
        var values = new SortedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        if (file is not null) ReadFile(file, values, options.Environment, declarations);
        foreach (var (key, text) in options.Config) values[Key(key, "--config")] = PropertyValue.Of(text);
        AddDeclared(declarations, values, file ?? project.File);

        foreach (var (key, value) in values) Add(key, value, declarations);
        if (_undecrypted is [var first, ..])
        {
            _notices.Add($"The {(_undecrypted.Count == 1 ? "secret" : "secrets")} {string.Join(", ", _undecrypted)} of stack {stack} could not be decrypted; what contains "
                + $"{(_undecrypted.Count == 1 ? "it" : "them")} is secret and unknown. Set PULUMI_CONFIG_PASSPHRASE, or give a value with --config {first}=VALUE.");
        }

        return new StackConfiguration { Values = _values, Structured = _structured, SecretKeys = [.. _secret], Placeholders = _placeholders, Notices = _notices };
    }

    private void ReadFile(
        string file,
        SortedDictionary<string, PropertyValue> values,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyDictionary<string, ConfigDeclaration> declarations)
    {
        if (YamlFile.ReadNode(file) is not { } node) return;
        var content = YamlFile.ToValue(node, file);
        if (content.Kind == PropertyKind.Null) return;
        if (content.Map is not { } map) throw new InputException($"{Shown.Path(file)} is not a stack's configuration: it is not a map of settings. Put the values under `config:`.");
        if (map["encryptionsalt"]?.Text is { } salt && SecretsProvider.PassphraseOf(environment) is { } passphrase)
        {
            _secrets = SecretsProvider.Open(salt, passphrase)
                ?? throw new InputException($"The passphrase in PULUMI_CONFIG_PASSPHRASE is not the one {Shown.Path(file)} was encrypted with. Set the right one, or unset it to go on without the secrets.");
        }

        if (map.TryGet("environment", out _))
            _notices.Add($"{Shown.Path(file)} imports ESC environments, which the gate cannot reach; their values are missing. Give them with --config.");
        if (map["config"]?.Map is not { } config) return;
        foreach (var (name, value) in config)
        {
            var key = Key(name, file);
            if (declarations.TryGetValue(key, out var declared) && declared.Secret && !HasSecret(value)) throw ProjectErrors.NotEncrypted(file, key);
            values[key] = value;
        }
    }

    private void AddDeclared(IReadOnlyDictionary<string, ConfigDeclaration> declarations, SortedDictionary<string, PropertyValue> values, string file)
    {
        var missing = new List<string>();
        foreach (var (key, declared) in declarations)
        {
            if (values.TryGetValue(key, out var value))
            {
                if (!declared.Accepts(value)) throw ProjectErrors.WrongType(file, key, declared.Type!);
            }
            else if (declared.Value is { } standard)
            {
                values[key] = standard;
            }
            else if (key.StartsWith($"{project.Name}:", StringComparison.Ordinal))
            {
                missing.Add(key[(project.Name.Length + 1)..]);
            }
        }

        if (missing.Count > 0) throw ProjectErrors.MissingValues(project, stack, missing);
    }

    private void Add(string key, PropertyValue value, IReadOnlyDictionary<string, ConfigDeclaration> declarations)
    {
        var declared = declarations.GetValueOrDefault(key);
        if (HasSecret(value)) _secret.Add(key);
        if (HasUndecrypted(value)) _undecrypted.Add(key);
        _structured[key] = Decrypted(value, PropertyValue.Secret, PropertyValue.Secret(PropertyValue.Unknown));
        _values[key] = StackConfiguration.TextOf(Decrypted(value, plain => plain, Placeholder(key, value, declared)));
    }

    private PropertyValue Placeholder(string key, PropertyValue value, ConfigDeclaration? declared)
    {
        if (Ciphertext(value) is not null && declared?.Placeholder is { } typed) return typed;
        var placeholder = StackConfiguration.Placeholder(key);
        if (HasUndecrypted(value)) _placeholders.Add(placeholder);
        return PropertyValue.Of(placeholder);
    }

    private PropertyValue Decrypted(PropertyValue value, Func<PropertyValue, PropertyValue> mark, PropertyValue undecrypted)
    {
        if (Ciphertext(value) is { } ciphertext) return _secrets?.Decrypt(ciphertext) is { } plain ? mark(PropertyValue.Of(plain)) : undecrypted;
        return value switch
        {
            { List: { } list } => PropertyValue.Of(list.Select(element => Decrypted(element, mark, undecrypted))),
            { Map: { } map } => new PropertyMap(map.Select(member => KeyValuePair.Create(member.Key, Decrypted(member.Value, mark, undecrypted)))),
            _ => value,
        };
    }

    private bool HasUndecrypted(PropertyValue value) => Ciphertext(value) is { } ciphertext
        ? _secrets?.Decrypt(ciphertext) is null
        : (value.List?.Any(HasUndecrypted) ?? false) || (value.Map?.Any(member => HasUndecrypted(member.Value)) ?? false);

    private static bool HasSecret(PropertyValue value) =>
        Ciphertext(value) is not null
        || (value.List?.Any(HasSecret) ?? false)
        || (value.Map?.Any(member => HasSecret(member.Value)) ?? false);

    private static string? Ciphertext(PropertyValue value) => value.Map is { Count: 1 } map ? map["secure"]?.Text : null;

    private string Key(string name, string file) => name.Split(':') switch
    {
        [{ Length: > 0 } own] => $"{project.Name}:{own}",
        [{ Length: > 0 } space, { Length: > 0 } own] => $"{space}:{own}",
        [{ Length: > 0 } space, "config", { Length: > 0 } own] => $"{space}:{own}",
        _ => throw ProjectErrors.BadKey(file, name),
    };
}
