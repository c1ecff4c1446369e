using System.Diagnostics;

namespace Pulumi.Policy;

/// <summary>How long one policy may take on one resource, and what becomes of a process with threads that never return.</summary>
/// <param name="timeout">The longest that a policy is waited for.</param>
/// <param name="onExhausted">Called once, when too many threads were left behind.</param>
internal sealed class RunLimits(TimeSpan timeout, Action? onExhausted)
{
    /// <summary>After so many threads left behind, nothing is judged any more.</summary>
    public const int MostLeftBehind = 3;

    private int _leftBehind;

    /// <summary>The longest that a policy is waited for; a policy under a debugger has all the time there is.</summary>
    public TimeSpan Timeout => Debugger.IsAttached ? System.Threading.Timeout.InfiniteTimeSpan : timeout;

    public bool Exhausted => Volatile.Read(ref _leftBehind) >= MostLeftBehind;

    public string TimedOut => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"The policy did not finish within {timeout.TotalSeconds:0.###} seconds.");

    public static string NotRun => "The policy was not run: others before it never finished.";

    public void LeaveBehind()
    {
        if (Interlocked.Increment(ref _leftBehind) == MostLeftBehind) onExhausted?.Invoke();
    }
}
