namespace Platform.Gate.Findings;

/// <summary>Something that finds things: the packs, or a scanner. Judges do not know of each other and run at the same time.</summary>
internal interface IJudge
{
    /// <summary>What it is called when it fails.</summary>
    string Name { get; }

    /// <summary>Judges.</summary>
    /// <exception cref="Sources.InputException">What it was given cannot be read; the others go on.</exception>
    Task<Judgement> JudgeAsync(CancellationToken cancellation);
}
