using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of a program's resources. A program may derive its own, with the resources made in the constructor.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Makes and registers the stack.</summary>
    /// <param name="options">What holds for all of its resources.</param>
    public Stack(StackOptions? options = null)
        : base(
            RootType,
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations }) =>
        Deployment.Required.Stack = this;

    /// <summary>The stack of a program that is a function.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        StackOutputs = Output.Create(RunAsync(program));
        RegisterOutputs(StackOutputs);
    }

    /// <summary>What the stack shows of itself, once the program has run.</summary>
    internal Output<IDictionary<string, object?>> StackOutputs { get; private set; } =
        Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers the properties of a derived stack that are marked as outputs.</summary>
    /// <exception cref="RunException">One has no value, or is not an output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute)
                outputs.Add(attribute.Name ?? property.Name, property.GetValue(this));
        }

        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToArray();
        if (unassigned.Length > 0) throw RunException.OutputsHaveNoValue(unassigned);
        StackOutputs = Output.Create<IDictionary<string, object?>>(outputs);
        RegisterOutputs(StackOutputs);
    }

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        (await program().ConfigureAwait(false)).ToImmutableDictionary();
}
