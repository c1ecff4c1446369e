namespace Aws.Iam.Proving;

/// <summary>
/// How much work one question may cost. It counts steps and not time, so that the same question gets the same answer on every machine.
/// </summary>
internal sealed class Budget(CancellationToken cancellationToken, long work = Budget.DefaultWork)
{
    /// <summary>A step over one machine word of one state counts as one; this many take a fraction of a second.</summary>
    public const long DefaultWork = 10_000_000;

    /// <summary>How many states one search for a text may visit.</summary>
    public const int StatesPerSearch = 40_000;

    private const int SearchCost = 4_000;
    private const int BranchCost = 500;

    private long _work = work;

    /// <summary>Whether some search ended early, so that not finding proves nothing.</summary>
    public bool IsExhausted { get; private set; }

    public bool TakeState(int visited, int cost)
    {
        if ((visited & 0xFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        return visited < StatesPerSearch ? Take(cost) : Exhaust();
    }

    public bool TakeSearch() => !IsExhausted && Take(SearchCost);

    public bool TakeBranch(int boxes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return !IsExhausted && Take((long)BranchCost * (boxes + 1));
    }

    private bool Take(long cost) => (_work -= cost) >= 0 || Exhaust();

    private bool Exhaust()
    {
        IsExhausted = true;
        return false;
    }
}
