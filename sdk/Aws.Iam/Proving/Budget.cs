namespace Aws.Iam.Proving;

/// <summary>
/// How much work one question may cost. It counts steps and not time, so that the same question gets the same answer on every machine.
/// </summary>
internal sealed class Budget(CancellationToken cancellationToken, int states = Budget.DefaultStates, int branches = Budget.DefaultBranches)
{
    public const int DefaultStates = 400_000;
    public const int DefaultBranches = 20_000;

    /// <summary>How many states one search for a text may visit.</summary>
    public const int StatesPerSearch = 40_000;

    private int _states = states;
    private int _branches = branches;

    /// <summary>Whether some search ended early, so that not finding proves nothing.</summary>
    public bool IsExhausted { get; private set; }

    public bool TakeState(int visited)
    {
        if ((visited & 0xFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        if (visited < StatesPerSearch && _states-- > 0) return true;
        IsExhausted = true;
        return false;
    }

    public bool TakeBranch()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_branches-- > 0) return true;
        IsExhausted = true;
        return false;
    }
}
