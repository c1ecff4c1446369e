using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Infra;

/// <summary>A policy document as AWS reads it.</summary>
internal static class IamDocument
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(params IEnumerable<Statement> statements) =>
        JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statements.ToArray() }, Compact);

    /// <summary>Who may take on a role: one service, for this account only, so that it cannot be talked into it for somebody else's.</summary>
    public static string TrustOf(string service, Account account) => Of(new Statement
    {
        Sid = "OnlyForThisAccount",
        Principal = new { Service = service },
        Action = ["sts:AssumeRole"],
        Condition = Conditions.Of("StringEquals", "aws:SourceAccount", account.Id),
    });
}

/// <summary>A statement of a policy document; members that are null are left out.</summary>
internal sealed record Statement
{
    [JsonPropertyOrder(-2)]
    public string? Sid { get; init; }

    [JsonPropertyOrder(-1)]
    public string Effect { get; init; } = "Allow";

    public object? Principal { get; init; }

    public string[] Action { get; init; } = [];

    public string[]? Resource { get; init; }

    public Conditions? Condition { get; init; }
}

/// <summary>Operators, and under each the keys with the values they are compared with.</summary>
internal sealed class Conditions : SortedDictionary<string, SortedDictionary<string, string[]>>
{
    public Conditions()
        : base(StringComparer.Ordinal)
    {
    }

    public static Conditions Of(string operation, string key, params string[] values) => new Conditions().And(operation, key, values);

    public Conditions And(string operation, string key, params string[] values)
    {
        if (!TryGetValue(operation, out var keys)) this[operation] = keys = new(StringComparer.Ordinal);
        keys[key] = values;
        return this;
    }
}
