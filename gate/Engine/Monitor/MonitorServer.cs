using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Platform.Gate.Engine;

/// <summary>Serves the engine to one program or policy pack on a free port of 127.0.0.1.</summary>
internal sealed class MonitorServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication _application;

    private MonitorServer(WebApplication application, string address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>Host and port, as programs expect it.</summary>
    public string Address { get; }

    /// <summary>Serves a program.</summary>
    public static Task<MonitorServer> StartAsync(PreviewDeployment deployment, CancellationToken cancellationToken) => StartAsync(
        services => services.AddSingleton(new ResourceMonitorService(deployment)).AddSingleton(new EngineService(deployment.Log, () => deployment.Resources.Stack?.Urn.Text)),
        application =>
        {
            application.MapGrpcService<ResourceMonitorService>();
            application.MapGrpcService<EngineService>();
        },
        cancellationToken);

    /// <summary>Serves a policy pack, which only logs.</summary>
    public static Task<MonitorServer> StartAsync(ProgramLog log, CancellationToken cancellationToken) => StartAsync(
        services => services.AddSingleton(new EngineService(log, () => null)),
        application => application.MapGrpcService<EngineService>(),
        cancellationToken);

    private static async Task<MonitorServer> StartAsync(Action<IServiceCollection> add, Action<WebApplication> map, CancellationToken cancellationToken)
    {
        // The empty builder reads no ASPNETCORE_* variable and no appsettings.json: the environment is the user's, not ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 10_000;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Grace);
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = Loopback.MaximumMessage;
            options.MaxSendMessageSize = Loopback.MaximumMessage;
        });
        add(builder.Services);

        var application = builder.Build();
        map(application);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new MonitorServer(application, new Uri(addresses.Single()).Authority);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
