using System.Globalization;

namespace Pulumi;

/// <summary>What the engine says to a program when it starts it.</summary>
internal sealed record DeploymentSettings
{
    private const string NoEngine = "Program run without the Pulumi engine available; re-run using the `pulumi` CLI";

    public required string Monitor { get; init; }

    public required string Engine { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string RootDirectory { get; init; } = "";

    public bool IsDryRun { get; init; }

    /// <summary>A JSON object of configuration values, by <c>namespace:name</c>.</summary>
    public string? Config { get; init; }

    /// <summary>A JSON list of the keys of configuration values that are secret.</summary>
    public string? ConfigSecretKeys { get; init; }

    /// <summary>Whether a failure becomes the exit code of the process even when the program forgets to return it.</summary>
    public bool SetsExitCode { get; init; } = true;

    /// <summary>Reads the environment.</summary>
    /// <exception cref="InvalidOperationException">The engine did not start the program.</exception>
    public static DeploymentSettings FromEnvironment()
    {
        if (!bool.TryParse(Variable("DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Variable("QUERY_MODE"), out _)
            || !int.TryParse(Variable("PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException(NoEngine);
        }

        return new()
        {
            Monitor = Required("MONITOR"),
            Engine = Required("ENGINE"),
            Project = Required("PROJECT"),
            Stack = Required("STACK"),
            Organization = Variable("ORGANIZATION") ?? "organization",
            RootDirectory = Variable("ROOT_DIRECTORY") ?? "",
            IsDryRun = isDryRun,
            Config = Variable("CONFIG"),
            ConfigSecretKeys = Variable("CONFIG_SECRET_KEYS"),
        };
    }

    private static string Required(string name) => Variable(name) ?? throw new InvalidOperationException(NoEngine);

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable($"PULUMI_{name}") is { Length: > 0 } value ? value : null;
}
