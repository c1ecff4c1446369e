using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol;

const int MaximumMessageSize = 400 * 1024 * 1024;

var builder = WebApplication.CreateEmptyBuilder(new());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.Limits.MaxRequestBodySize = null;
    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
});
builder.Services.AddRoutingCore();
builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = MaximumMessageSize);
var app = builder.Build();
app.MapGrpcService<Floor>();
await app.StartAsync();
var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
await Console.Out.WriteLineAsync($"{new Uri(addresses!.Addresses.Single()).Port}");
await app.WaitForShutdownAsync();

/// <summary>The least that an analyzer can be: it reads what it is asked, and says nothing.</summary>
internal sealed class Floor : Analyzer.AnalyzerBase
{
    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo());

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerInfo { Name = "floor", Version = "1.0.0", SupportsConfig = true });

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) => Task.FromResult(new AnalyzeResponse());

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context) => Task.FromResult(new AnalyzeResponse());

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) => Task.FromResult(new RemediateResponse());
}
