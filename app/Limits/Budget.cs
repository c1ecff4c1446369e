namespace Platform.App.Limits;

/// <summary>So many a minute, and no more.</summary>
internal sealed class Budget(int perMinute, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _minute;
    private int _taken;

    public bool Take()
    {
        lock (_lock)
        {
            var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (minute != _minute) (_minute, _taken) = (minute, 0);
            return _taken++ < perMinute;
        }
    }
}
