namespace Platform.App.Health;

/// <summary>Whether new requests should come here. Being alive is another question: a draining service is alive.</summary>
internal sealed class Readiness
{
    private volatile bool _started;
    private volatile bool _stopping;

    public bool IsReady => _started && !_stopping;

    public bool IsStopping => _stopping;

    public void Started() => _started = true;

    public void Stopping() => _stopping = true;
}
