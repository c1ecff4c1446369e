using System.Collections.Immutable;
using Grpc.Core;

namespace Pulumi;

/// <content>From the beginning of a program to its exit code.</content>
public sealed partial class Deployment
{
    // The engine knows by this code that the error was shown already.
    private const int FailureWasLogged = 32;

    /// <summary>Runs a program without outputs.</summary>
    /// <param name="action">Makes the stack's resources.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return ImmutableDictionary<string, object?>.Empty;
    });

    /// <summary>Runs a program.</summary>
    /// <param name="func">Makes the stack's resources and gives its outputs.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program without outputs.</summary>
    /// <param name="func">Makes the stack's resources.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    /// <summary>Runs a program.</summary>
    /// <param name="func">Makes the stack's resources and gives its outputs.</param>
    /// <param name="options">What holds for all of its resources.</param>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunAsync(DeploymentSettings.FromEnvironment, () => new Stack(func, options));

    /// <summary>Runs a program that is a stack: the resources are made in its constructor, its outputs are its properties.</summary>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() =>
        RunAsync(DeploymentSettings.FromEnvironment, StackOf(static () => new TStack()));

    /// <summary>Runs a program that is a stack, made by a service provider.</summary>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <typeparam name="TStack">The stack.</typeparam>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunAsync(DeploymentSettings.FromEnvironment, StackOf(() => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + $"Register the type with the service provider before calling {nameof(RunAsync)}.")));
    }

    /// <summary>Makes a derived stack, and registers its properties as its outputs.</summary>
    internal static Func<Stack> StackOf(Func<Stack> make) => () =>
    {
        var stack = make();
        stack.RegisterPropertyOutputs();
        return stack;
    };

    // It must stay async: the running deployment is then seen by what runs inside and not by the caller.
    internal static async Task<int> RunAsync(Func<DeploymentSettings> settings, Func<Stack> makeStack)
    {
        if (Current is not null)
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");

        var deployment = new Deployment(settings());
        Running.Value = deployment;
        using (deployment.Engine) return await deployment.FinishAsync(makeStack).ConfigureAwait(false);
    }

    private async Task<int> FinishAsync(Func<Stack> makeStack)
    {
        var (failures, logged) = (0, 0);
        var failure = Start(makeStack) ?? await Tasks.NextFailureAsync().ConfigureAwait(false);
        while (failure is not null)
        {
            failures++;
            if (await ReportAsync(failure).ConfigureAwait(false)) logged++;
            failure = await Tasks.NextFailureAsync().ConfigureAwait(false);
        }

        if (failures == 0 && !Log.HasErrors)
        {
            await SignalAsync().ConfigureAwait(false);
            return 0;
        }

        var exitCode = logged > 0 ? FailureWasLogged : 1;

        // For a program that does not return the code.
        if (failures > 0 && Settings.SetsExitCode) Environment.ExitCode = exitCode;
        return exitCode;
    }

    private static Exception? Start(Func<Stack> makeStack)
    {
        try
        {
            Watch(makeStack().StackOutputs.DataTask);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task<bool> ReportAsync(Exception failure)
    {
        if (failure is LogException)
        {
            await Console.Error
                .WriteLineAsync($"Error occurred trying to send logging message to engine:\n{failure}").ConfigureAwait(false);
            return false;
        }

        var (message, resource) = failure switch
        {
            RunException => (failure.Message, null),
            ResourceException { HideStack: true } hidden => (hidden.Message, hidden.Resource),
            ResourceException shown => (shown.ToString(), shown.Resource),
            _ => ($"Running program '{ProgramLocation}' failed with an unhandled exception:\n{failure}", null),
        };
        var written = Log.ErrorAsync(message, resource);
        await written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!written.IsCompletedSuccessfully) await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        return written.IsCompletedSuccessfully;
    }

    // Afterwards the engine may still need the program, for its transforms and hooks; it answers when it does not.
    private async Task SignalAsync()
    {
        try
        {
            await Engine.Monitor.SignalAndWaitForShutdownAsync(new()).ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.Unimplemented or StatusCode.Unavailable)
        {
            // An older engine does not know the call, and one that has finished is gone.
        }
    }
}
