using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Protocol;

namespace Pulumi.Tests.Engine;

/// <summary>An engine on the loopback interface that writes down what a program asks and answers as a test wants.</summary>
internal sealed class RecordingEngine : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RecordingEngine(WebApplication application) => _application = application;

    public string Address { get; private set; } = "";

    public bool IsDryRun { get; init; } = true;

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = [];

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = [];

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = [];

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = [];

    public ConcurrentQueue<ResourceCallRequest> Calls { get; } = [];

    public ConcurrentQueue<LogRequest> Logs { get; } = [];

    public ConcurrentQueue<string> Features { get; } = [];

    public bool IsSignalled { get; set; }

    /// <summary>What a resource has besides the inputs that are known.</summary>
    public Func<RegisterResourceRequest, PropertyMap> Computed { get; set; } = _ => PropertyMap.Empty;

    /// <summary>Runs before a registration is answered.</summary>
    public Func<RegisterResourceRequest, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<ReadResourceRequest, PropertyMap> Read { get; set; } = request => PropertyWire.Read(request.Properties);

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; set; } = _ => new();

    public Func<ResourceCallRequest, CallResponse> Call { get; set; } = _ => new();

    public Func<string, bool> Supports { get; set; } = _ => true;

    public static async Task<RecordingEngine> StartAsync(bool isDryRun = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGrpc();
        RecordingEngine? engine = null;
        builder.Services.AddSingleton(_ => engine!);
        var application = builder.Build();
        application.MapGrpcService<RecordingMonitor>();
        application.MapGrpcService<RecordingLog>();
        engine = new(application) { IsDryRun = isDryRun };
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        engine.Address = new Uri(addresses.First()).Authority;
        return engine;
    }

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
