using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Platform.App.Tests;

/// <summary>The published binary, running: the native one, since what works only under <c>dotnet run</c> does not count.</summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private const int Sigterm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private RunningApp(Process process, int port)
    {
        _process = process;
        Port = port;
        Client = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = Patience };
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public static string Binary { get; } = Path.Combine(RepositoryRoot(), "artifacts", "app", "app");

    public static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Platform.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }

    public static RunningApp Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        Assert.True(File.Exists(Binary), $"{Binary} is missing: run scripts/publish.sh first.");
        var port = FreePort();
        var start = new ProcessStartInfo(Binary, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{port}";
        start.Environment["SHUTDOWN_DELAY_SECONDS"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!, port);
    }

    public static async Task<RunningApp> StartReadyAsync(params (string Name, string Value)[] environment)
    {
        var app = Start([], environment);
        var deadline = Stopwatch.StartNew();
        while (!await app.IsReadyAsync())
        {
            Assert.True(deadline.Elapsed < Patience, "The service never became ready.");
            await Task.Delay(20);
        }

        return app;
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Terminate() => Assert.Equal(0, Kill(_process.Id, Sigterm));

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async Task<int> StopAsync()
    {
        Terminate();
        return await ExitAsync();
    }

    /// <summary>Every line of standard output; all of it must be JSON.</summary>
    public async Task<IReadOnlyList<JsonElement>> LogAsync()
    {
        var output = await _output;
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public Task<string> ErrorsAsync() => _errors;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
