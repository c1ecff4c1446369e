using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Pulumi.Policy;

/// <summary>Runs a policy pack as the plugin that the Pulumi engine starts.</summary>
public static class AnalyzerServer
{
    // What the engine's own client takes, and an AnalyzeStack request of a large stack needs.
    private const int MaximumMessageSize = 400 * 1024 * 1024;

    /// <summary>The time between the engine's Cancel and the end of the process, for calls still under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <summary>Serves a pack until the engine cancels or is gone. The first line on standard output is the port.</summary>
    /// <param name="args">The program's arguments, as the engine gave them.</param>
    /// <param name="createPack">Makes the pack.</param>
    /// <returns>The exit code: 0; 1 when the pack cannot be; 2 when it was not started by an engine; 3 when too many policies never finished.</returns>
    public static Task<int> RunAsync(string[] args, Func<PolicyPack> createPack)
    {
        ArgumentNullException.ThrowIfNull(createPack);
        return RunAsync(args, _ => createPack());
    }

    /// <inheritdoc cref="RunAsync(string[], Func{PolicyPack})"/>
    /// <param name="args">The program's arguments, as the engine gave them.</param>
    /// <param name="createPack">Makes the pack for a stack. Before the engine has named one, it gets <see cref="StackInfo.None"/>.</param>
    public static async Task<int> RunAsync(string[] args, Func<StackInfo, PolicyPack> createPack)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(createPack);
        var output = Console.Out;
        Console.SetOut(Console.Error);
        if (EngineAddress(args) is not { } engineAddress)
        {
            await Console.Error.WriteLineAsync(
                "This is a Pulumi policy pack: the Pulumi CLI starts it. Run `pulumi preview --policy-pack PATH`, with PATH this program or the folder of its PulumiPolicy.yaml.");
            return 2;
        }

        try
        {
            using var traces = Server.TraceContext.Listen();
            using var state = new Server.AnalyzerState(createPack);
            await using var app = Build(state);
            await app.StartAsync();
            await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{Port(app)}\n"));
            await output.FlushAsync();
            Console.SetOut(output);
            state.Watch(engineAddress);
            await StopSignal.WaitAsync(state.Stopping);
            await Task.Delay(Grace);
            await state.FlushLogAsync();
            await app.StopAsync(new CancellationToken(canceled: true));
            if (state.Failure is not { } failure) return 0;
            await Console.Error.WriteLineAsync(failure);
            return 3;
        }
        catch (PolicyPackException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>The last argument that is neither an option nor an option's operand.</summary>
    private static string? EngineAddress(string[] args)
    {
        string? address = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--tracing") i++;
            else if (!args[i].StartsWith('-')) address = args[i];
        }

        return address;
    }

    // The environment is the user's and may hold ASPNETCORE_URLS or the like: an empty builder reads none of it.
    private static WebApplication Build(Server.AnalyzerState state)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(new Server.AnalyzerService(state));
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaximumMessageSize;
            grpc.MaxSendMessageSize = MaximumMessageSize;
        });
        var app = builder.Build();
        app.MapGrpcService<Server.AnalyzerService>();
        return app;
    }

    private static int Port(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses!.Addresses.Single()).Port;
    }
}
