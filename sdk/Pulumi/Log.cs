using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Messages to whoever runs the program. They appear in the engine's output, beside the resource they are about.</summary>
public static class Log
{
    /// <summary>A message that is shown only when asked for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">A number that ties the parts of a long message together.</param>
    /// <param name="ephemeral">Whether it is only shown while the program runs.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message.</summary>
    /// <inheritdoc cref="Debug(string, Resource?, int?, bool?)"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>Something may be wrong.</summary>
    /// <inheritdoc cref="Debug(string, Resource?, int?, bool?)"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>Something is wrong: the deployment goes on, and fails at its end.</summary>
    /// <inheritdoc cref="Debug(string, Resource?, int?, bool?)"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception was caught: the deployment goes on, and fails at its end.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">A number that ties the parts of a long message together.</param>
    /// <param name="ephemeral">Whether it is only shown while the program runs.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Error(exception.ToString(), resource, streamId, ephemeral);
    }

    private static void Write(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        _ = Deployment.Required.Log.WriteAsync(severity, message, resource, streamId, ephemeral);
}
