namespace Platform.Gate.Engine;

/// <summary>A program ready to be run: built, its runtime and SDK found.</summary>
internal interface IProgram
{
    /// <summary>Runs the program to its end.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    Task<string?> RunAsync(PreviewDeployment deployment, CancellationToken cancellationToken);
}
