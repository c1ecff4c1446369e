using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Platform.Gate.Sources;

namespace Platform.Gate.Configuration;

/// <summary>A baseline as a file, sorted, so that a change to it reads well in review.</summary>
internal static class BaselineFile
{
    private const int SchemaVersion = 1;

    /// <exception cref="InputException">It cannot be read, or is not a baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(path), BaselineContext.Default.BaselineContent);
            if (content is not { SchemaVersion: SchemaVersion, Findings: { } entries } || entries.Any(entry => entry is null))
                throw new InputException($"{Shown.Path(path)} is not a baseline of this gate. Write one with `--baseline {Shown.Path(path)} --update-baseline`.");
            return new(entries);
        }
        catch (JsonException exception)
        {
            throw new InputException($"{Shown.Path(path)} is not a baseline: {exception.Message} Write one with --update-baseline.", exception);
        }
        catch (FileNotFoundException exception)
        {
            throw new InputException($"{Shown.Path(path)} is not there. Write a baseline with `--baseline {Shown.Path(path)} --update-baseline`.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Shown.Path(path)} cannot be read: {exception.Message}", exception);
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Baseline baseline) => WholeFile.Write(path, writer =>
    {
        writer.Write(JsonSerializer.Serialize(new(SchemaVersion, baseline.Entries), BaselineContext.Default.BaselineContent));
        writer.Write('\n');
    });
}

internal sealed record BaselineContent(int SchemaVersion, IReadOnlyList<BaselineEntry> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BaselineContent))]
internal sealed partial class BaselineContext : JsonSerializerContext;
