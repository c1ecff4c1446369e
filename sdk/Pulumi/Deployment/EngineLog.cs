using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Sends messages to the engine, in the order they were written.</summary>
internal sealed class EngineLog(EngineConnection engine, TaskRunner tasks)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether an error was written: the deployment then fails, whatever else happens.</summary>
    public bool HasErrors { get; private set; }

    public void Warn(string message, Resource? resource = null) => _ = WriteAsync(LogSeverity.Warning, message, resource);

    public Task ErrorAsync(string message, Resource? resource = null) => WriteAsync(LogSeverity.Error, message, resource);

    public Task WriteAsync(LogSeverity severity, string message, Resource? resource, int? streamId = null, bool? ephemeral = null)
    {
        Task written;
        lock (_lock)
        {
            if (severity is LogSeverity.Error) HasErrors = true;
            var request = new LogRequest
            {
                Severity = severity,
                Message = message,
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            };
            written = _last = SendAsync(_last, request, resource);
        }

        tasks.Add(written);
        return written;
    }

    private async Task SendAsync(Task before, LogRequest request, Resource? resource)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (resource is not null) request.Urn = await UrnAsync(resource).ConfigureAwait(false);
            await engine.Engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
    }

    // A message about a resource that could not be registered is still worth reading.
    private static async Task<string> UrnAsync(Resource resource)
    {
        var urn = resource.Urn.DataTask;
        await ((Task)urn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return urn.IsCompletedSuccessfully ? (await urn.ConfigureAwait(false)).Value : "";
    }
}
