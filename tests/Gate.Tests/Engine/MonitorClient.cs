using Grpc.Net.Client;
using Platform.Gate.Engine;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Gate.Tests.Engine;

/// <summary>A program in the test itself: talks to a running monitor as an SDK would.</summary>
internal sealed class MonitorClient : IAsyncDisposable
{
    private readonly PreviewDeployment _deployment;
    private readonly MonitorServer _server;
    private readonly GrpcChannel _channel;

    private MonitorClient(PreviewDeployment deployment, MonitorServer server)
    {
        _deployment = deployment;
        _server = server;
        _channel = Loopback.Channel(server.Address);
        Monitor = new(_channel);
        Engine = new(_channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Pulumi.Protocol.Engine.EngineClient Engine { get; }

    public string Address => _server.Address;

    public const string Stack = "urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev";

    public static async Task<MonitorClient> StartAsync(PreviewOptions? options = null, string config = "config: { aws:region: eu-west-1 }")
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: app\nruntime: dotnet");
        directory.Write("Pulumi.dev.yaml", config);
        options ??= new PreviewOptions();
        var project = PulumiProject.Read(directory.Path);
        var deployment = new PreviewDeployment(project, "dev", options, ConfigurationReader.Read(project, "dev", options));
        var client = new MonitorClient(deployment, await MonitorServer.StartAsync(deployment, CancellationToken.None));
        await client.RegisterAsync("pulumi:pulumi:Stack", "app-dev", custom: false, parent: "");
        return client;
    }

    public async Task<RegisterResourceResponse> RegisterAsync(string type, string name, bool custom = true, string parent = Stack, PropertyMap? inputs = null, Action<RegisterResourceRequest>? change = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Parent = parent,
            Object = PropertyWire.Write(inputs ?? PropertyMap.Empty),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
        };
        change?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    public StackResource Resource(string name) => Resources().Single(resource => resource.Inputs.Name == name);

    public IReadOnlyList<StackResource> Resources() => StackBuilder.Build(_deployment.Resources);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _deployment.Dispose();
    }
}
