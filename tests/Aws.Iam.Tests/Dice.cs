namespace Aws.Iam.Tests;

/// <summary>The same throws every time: a failure found once can be found again.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    public int Next(int sides)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)sides);
    }

    public int Next(int from, int to) => from + Next(to - from);

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
