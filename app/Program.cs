using Platform.App;
using Platform.App.Configuration;
using Platform.App.Diagnostics;
using Platform.App.Health;

using var output = new LogOutput(Console.OpenStandardOutput());
if (!Settings.TryRead(Environment.GetEnvironmentVariable, out var settings, out var problems))
{
    ConfigurationReport.Write(output, problems);
    return ExitCodes.BadConfiguration;
}

if (args is ["--healthcheck"]) return await HealthCheck.RunAsync(settings.Port);
return await Service.RunAsync(settings, output);
