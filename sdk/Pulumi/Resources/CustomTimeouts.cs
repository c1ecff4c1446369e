using System.Globalization;

namespace Pulumi;

/// <summary>How long the operations on a resource may take.</summary>
public sealed class CustomTimeouts
{
    /// <summary>How long its creation may take.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>How long an update of it may take.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>How long its deletion may take.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };

    internal Protocol.RegisterResourceRequest.Types.CustomTimeouts ToWire() =>
        new() { Create = Text(Create), Update = Text(Update), Delete = Text(Delete) };

    // A tick is 100 nanoseconds, and a Go duration may be written in nanoseconds.
    private static string Text(TimeSpan? time) =>
        time is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value.Ticks}00ns") : "";
}
