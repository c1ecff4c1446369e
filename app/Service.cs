using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Platform.App.Configuration;
using Platform.App.Diagnostics;
using Platform.App.Health;
using Platform.App.Limits;
using Platform.App.Pages;

namespace Platform.App;

/// <summary>The web service, from its first line of log to its last.</summary>
internal static class Service
{
    public static async Task<int> RunAsync(Settings settings, LogOutput output)
    {
        await using var app = Build(settings, output);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Platform.App");
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is SocketException or AddressInUseException)
        {
            log.CannotListen(settings.Port, exception.Message);
            return ExitCodes.Failed;
        }

        var version = app.Services.GetRequiredService<VersionInfo>();
        log.Started(settings.Port, version.Commit, version.Digest);
        app.Services.GetRequiredService<Readiness>().Started();
        await app.WaitForShutdownAsync();
        log.Stopped();
        return ExitCodes.Stopped;
    }

    private static WebApplication Build(Settings settings, LogOutput output)
    {
        // The empty builder: no appsettings.json, no console logger, no middleware that the lists below do not name.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.SetMinimumLevel(settings.LogLevel).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(output);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ILoggerProvider, JsonLoggerProvider>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<RequestMetrics>();
        builder.Services.AddSingleton(VersionInfo.Of(settings));
        builder.Services.AddHostedService<MetricsPublisher>();
        builder.Services.AddHostedService<Draining>();
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.DrainTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            RequestLimits.Apply(options.Limits);
            options.AddServerHeader = false;
            options.ListenAnyIP(settings.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });

        var app = builder.Build();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseConnectionClosing();
        app.UseRouting();
        app.UseConcurrencyLimit();
        app.MapHealth();
        app.MapVersion();
        app.MapLandingPage();
        app.MapContentSecurityReports();
        return app;
    }
}
