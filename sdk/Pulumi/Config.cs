using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The stack's configuration. Values are texts; the methods read them as other types. A value that is missing comes back as null from
/// <c>Get…</c> and is an error from <c>Require…</c>; one of the wrong type is an error from both.
/// </summary>
public sealed partial class Config
{
    private readonly string _name;

    /// <summary>The configuration of a namespace.</summary>
    /// <param name="name">The namespace; without one, the project's.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A text.</summary>
    /// <param name="key">The key, without the namespace.</param>
    public string? Get(string key) => Deployment.Required.Config.Get(FullKey(key));

    /// <summary>A secret text.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
    };

    /// <summary>A secret <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public int? GetInt32(string key) => Get(key) switch
    {
        null => null,
        var value when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw new ConfigTypeException(FullKey(key), value, nameof(Int32)),
    };

    /// <summary>A secret whole number.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A number.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public double? GetDouble(string key) => Get(key) switch
    {
        null => null,
        var value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw new ConfigTypeException(FullKey(key), value, nameof(Double)),
    };

    /// <summary>A secret number.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>An object, read from JSON.</summary>
    /// <inheritdoc cref="Get(string)"/>
    /// <typeparam name="T">The type of the object.</typeparam>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Read<T>(key, options: null);

    /// <summary>An object, read from JSON.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <param name="options">How to read it.</param>
    /// <typeparam name="T">The type of the object.</typeparam>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Read<T>(key, options);

    /// <summary>A secret object, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string)"/>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(Read<T>(key, options: null)!);

    /// <summary>A secret object, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string, JsonSerializerOptions)"/>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(Read<T>(key, options)!);

    /// <summary>A text that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A secret text that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary><c>true</c> or <c>false</c>, which must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A secret <c>true</c> or <c>false</c>, which must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A secret whole number that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A secret number that must be there.</summary>
    /// <inheritdoc cref="Get(string)"/>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>An object that must be there, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string)"/>
    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : Read<T>(key, options: null)!;

    /// <summary>An object that must be there, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string, JsonSerializerOptions)"/>
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : Read<T>(key, options)!;

    /// <summary>A secret object that must be there, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string)"/>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <summary>A secret object that must be there, read from JSON.</summary>
    /// <inheritdoc cref="GetObject{T}(string, JsonSerializerOptions)"/>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));

    private T? Read<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } json) return default;
        try
        {
            return JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), json, typeof(T).FullName!, exception);
        }
    }

    private string FullKey(string key) => $"{_name}:{key}";

    private ConfigMissingException Missing(string key) => new(FullKey(key));
}
