namespace Platform.Gate.Engine.Aws;

/// <summary>What a part of a template comes to: a value, unknown, or, with neither, not there.</summary>
internal readonly record struct Found(string? Value, bool IsUnknown, bool IsSecret)
{
    public static Found Absent => default;

    public static Found Unknown => new(null, true, false);

    public static Found Of(string value) => new(value, false, false);
}
