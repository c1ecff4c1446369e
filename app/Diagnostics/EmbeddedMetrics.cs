using System.Buffers;
using System.Text.Json;

namespace Platform.App.Diagnostics;

/// <summary>
/// The embedded metric format: a line of log that CloudWatch turns into metrics by itself.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
/// </summary>
internal static class EmbeddedMetrics
{
    public const string Namespace = "Platform/Service";
    public const string Dimension = "Service";
    public const string Service = "web";

    // Name and unit: the metrics CloudWatch will know. A test holds the alarms of the stack against what is really written.
    private static readonly (string Name, string Unit)[] Metrics =
    [
        ("Requests", "Count"),
        ("ServerErrors", "Count"),
        ("ClientErrors", "Count"),
        ("RequestsInFlight", "Count"),
        ("RequestDuration", "Milliseconds"),
        ("ResidentMemory", "Bytes"),
        ("HeapMemory", "Bytes"),
        ("ProcessorTime", "Milliseconds"),
        ("GarbageCollectionPause", "Milliseconds"),
        ("Threads", "Count"),
        ("QueuedWork", "Count"),
        ("DroppedLogLines", "Count"),
    ];

    public static void Write(LogOutput output, DateTimeOffset time, RequestSummary requests, RuntimeSummary runtime, RuntimeSummary before, long droppedLines)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteDirective(json, time, hasDurations: requests.Durations.Count > 0);
            json.WriteString(Dimension, Service);
            json.WriteNumber("Requests", requests.Requests);
            json.WriteNumber("ServerErrors", requests.ServerErrors);
            json.WriteNumber("ClientErrors", requests.ClientErrors);
            json.WriteNumber("RequestsInFlight", requests.InFlight);
            if (requests.Durations.Count > 0) WriteValues(json, "RequestDuration", requests.Durations);
            json.WriteNumber("ResidentMemory", runtime.ResidentBytes);
            json.WriteNumber("HeapMemory", runtime.HeapBytes);
            json.WriteNumber("ProcessorTime", Rounded(runtime.ProcessorMilliseconds - before.ProcessorMilliseconds));
            json.WriteNumber("GarbageCollectionPause", Rounded(runtime.PauseMilliseconds - before.PauseMilliseconds));
            json.WriteNumber("Threads", runtime.Threads);
            json.WriteNumber("QueuedWork", runtime.QueuedWork);
            json.WriteNumber("DroppedLogLines", droppedLines);
            json.WriteEndObject();
        }

        output.WriteLine(buffer.WrittenSpan);
    }

    private static void WriteDirective(Utf8JsonWriter json, DateTimeOffset time, bool hasDurations)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", time.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        json.WriteStringValue(Dimension);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var (name, unit) in Metrics)
        {
            // A metric that the line names and does not hold makes CloudWatch refuse the line.
            if (name is "RequestDuration" && !hasDurations) continue;
            json.WriteStartObject();
            json.WriteString("Name", name);
            json.WriteString("Unit", unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(Rounded(value));
        json.WriteEndArray();
    }

    private static double Rounded(double value) => Math.Round(value, 3);
}
