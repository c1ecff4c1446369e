using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Another stack, whose outputs this one uses.</summary>
public class StackReference : CustomResource
{
    /// <summary>Refers to a stack.</summary>
    /// <param name="name">The resource's name; without arguments, the stack's as well.</param>
    /// <param name="args">Which stack.</param>
    /// <param name="options">The resource's options.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack, as <c>organization/project/stack</c>.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The stack's outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null when it has none of that name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object?> GetOutput(Input<string> name) =>
        new(FindAsync(name, object? (outputs, key) => outputs.GetValueOrDefault(key)));

    /// <summary>An output of the stack; an error when it has none of that name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object> RequireOutput(Input<string> name) => new(FindAsync(name, (outputs, key) =>
        outputs.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{GetResourceName()}'.")));

    /// <summary>An output of the stack, with whether it is secret.</summary>
    /// <param name="name">The output's name.</param>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>The value of an output that is not secret; null when it is unknown or when there is none of that name.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? throw IsSecret(nameof(GetValueAsync), nameof(GetOutput)) : data.Value;
    }

    /// <summary>The value of an output that is not secret; an error when there is none of that name.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? throw IsSecret(nameof(RequireValueAsync), nameof(RequireOutput)) : data.Value;
    }

    private static InvalidOperationException IsSecret(string method, string instead) =>
        new($"Cannot call '{method}' for a secret output of the referenced stack. Use '{instead}' instead.");

    // All outputs are secret as soon as one is; the names of those that really are keep the others plain.
    private async Task<OutputData<TValue>> FindAsync<TValue>(
        Input<string> name, Func<ImmutableDictionary<string, object>, string, TValue> find)
    {
        var both = Output.Tuple(name.ToOutput(), Outputs).Apply(values => find(values.Item2, values.Item1));
        var data = await both.DataTask.ConfigureAwait(false);
        var key = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
        return key.IsKnown && secrets.IsKnown && !secrets.Value.IsDefault
            ? data with { IsSecret = secrets.Value.Contains(key.Value) }
            : data with { IsSecret = (await Outputs.DataTask.ConfigureAwait(false)).IsSecret };
    }
}
