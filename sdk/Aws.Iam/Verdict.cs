namespace Aws.Iam;

/// <summary>
/// The answer to a question about a policy. A document may hold parts that are not known yet, and IAM has corners that its
/// documentation leaves open; what depends on either is <see cref="Unknown"/>, which is neither of the other two.
/// </summary>
public enum Verdict
{
    /// <summary>It depends on what is not known.</summary>
    Unknown,

    /// <summary>It is not so, whatever the unknown parts turn out to be.</summary>
    Fails,

    /// <summary>It is so, whatever the unknown parts turn out to be.</summary>
    Holds,
}

/// <summary>Kleene's three-valued logic over <see cref="Verdict"/>.</summary>
public static class VerdictLogic
{
    /// <summary>The verdict of a fact.</summary>
    /// <param name="fact">Whether it is so.</param>
    public static Verdict Of(bool fact) => fact ? Verdict.Holds : Verdict.Fails;

    /// <summary>The opposite; the opposite of unknown is unknown.</summary>
    /// <param name="verdict">The verdict to turn round.</param>
    public static Verdict Not(this Verdict verdict) => verdict switch
    {
        Verdict.Holds => Verdict.Fails,
        Verdict.Fails => Verdict.Holds,
        _ => Verdict.Unknown,
    };

    /// <summary>Whether both hold; one that fails settles it.</summary>
    /// <param name="left">One verdict.</param>
    /// <param name="right">The other.</param>
    public static Verdict And(this Verdict left, Verdict right) =>
        left == Verdict.Fails || right == Verdict.Fails ? Verdict.Fails
        : left == Verdict.Holds && right == Verdict.Holds ? Verdict.Holds
        : Verdict.Unknown;

    /// <summary>Whether one of them holds; one that holds settles it.</summary>
    /// <param name="left">One verdict.</param>
    /// <param name="right">The other.</param>
    public static Verdict Or(this Verdict left, Verdict right) => left.Not().And(right.Not()).Not();

    /// <summary>Whether the question holds for all; for none it does.</summary>
    /// <param name="items">What to ask about.</param>
    /// <param name="question">The question.</param>
    /// <typeparam name="T">The type of an item.</typeparam>
    public static Verdict All<T>(this IEnumerable<T> items, Func<T, Verdict> question) => items.Any(item => question(item).Not()).Not();

    /// <summary>Whether the question holds for one of them; for none it fails.</summary>
    /// <param name="items">What to ask about.</param>
    /// <param name="question">The question.</param>
    /// <typeparam name="T">The type of an item.</typeparam>
    public static Verdict Any<T>(this IEnumerable<T> items, Func<T, Verdict> question)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(question);
        var verdict = Verdict.Fails;
        foreach (var item in items)
        {
            verdict = verdict.Or(question(item));
            if (verdict == Verdict.Holds) return verdict;
        }

        return verdict;
    }
}
