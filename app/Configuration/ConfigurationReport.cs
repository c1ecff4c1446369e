using Platform.App.Diagnostics;

namespace Platform.App.Configuration;

/// <summary>Says what is wrong with the configuration, a line of log each.</summary>
internal static class ConfigurationReport
{
    public static void Write(LogOutput output, IReadOnlyList<ConfigurationProblem> problems)
    {
        using var provider = new JsonLoggerProvider(output, TimeProvider.System);
        var log = provider.CreateLogger("Platform.App.Configuration");
        foreach (var problem in problems) log.BadConfiguration(problem.Variable, problem.Message);
    }
}
