using System.Reflection;

namespace Pulumi;

/// <summary>
/// Where a Pulumi program begins: <c>return await Deployment.RunAsync(() =&gt; { … });</c> with the resources made inside, or
/// <c>return await Deployment.RunAsync&lt;MyStack&gt;();</c> with the resources made in the stack's constructor.
/// </summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Running = new();

    private readonly DeploymentInstance _instance;

    private Deployment(DeploymentSettings settings)
    {
        Settings = settings;
        Engine = new EngineConnection(settings.Engine, settings.Monitor);
        Tasks = new TaskRunner();
        Log = new EngineLog(Engine, Tasks);
        Features = new MonitorFeatures(Engine.Monitor);
        Packages = new RegisteredPackages(Engine.Monitor, Features);
        Config = new ConfigValues(settings);
        _instance = new DeploymentInstance(this);
    }

    /// <summary>The deployment that runs.</summary>
    /// <exception cref="InvalidOperationException">None does: this is outside the function given to <c>RunAsync</c>.</exception>
    public static DeploymentInstance Instance => Required._instance;

    internal static Deployment? Current => Running.Value;

    internal static Deployment Required =>
        Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal EngineConnection Engine { get; }

    internal TaskRunner Tasks { get; }

    internal EngineLog Log { get; }

    internal MonitorFeatures Features { get; }

    internal RegisteredPackages Packages { get; }

    internal ConfigValues Config { get; }

    /// <summary>The root of all resources; null while it is being made itself.</summary>
    internal Stack? Stack { get; set; }

    /// <summary>Makes the deployment wait for a task and fail with it.</summary>
    internal static void Watch(Task task)
    {
        if (!task.IsCompletedSuccessfully) Current?.Tasks.Add(task);
    }

    internal static void TryWarn(string message) => Current?.Log.Warn(message);

    private static string? ProgramLocation => Assembly.GetEntryAssembly()?.Location;
}
