using Pulumi.Tests.Sample;

namespace Pulumi.Tests;

/// <summary>This assembly as a Pulumi program, started by <see cref="ProcessTests"/>.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => args.SingleOrDefault() switch
    {
        "stack" => Deployment.RunAsync<ShopStack>(),
        "throws" => Deployment.RunAsync((Action)(() => throw new InvalidOperationException("The shop is closed."))),
        "forgets" => ForgetAsync(),
        _ => throw new ArgumentException("Name one of the programs."),
    };

    private static async Task<int> ForgetAsync()
    {
        await Deployment.RunAsync((Action)(() => throw new RunException("The shop is closed.")));
        return Environment.ExitCode;
    }
}
