using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Utilities;

/// <summary>Looks at what outputs know of themselves. For libraries and tests; a program uses <c>Apply</c>.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is unknown.</summary>
    /// <param name="value">The value it holds all the same, for functions that run outside previews.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateUnknown<T>(T value) => Output.Unknown(value);

    /// <summary>An output that is unknown.</summary>
    /// <param name="valueFactory">Gives the value it holds all the same, outside previews.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => Output.Unknown<T>(default!).Apply(_ => valueFactory());

    /// <summary>Whether an output's value is known.</summary>
    /// <param name="output">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsKnown;
    }

    /// <summary>An output's value; the default value while it is unknown.</summary>
    /// <param name="output">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).Value;
    }

    /// <summary>The resources an output came from.</summary>
    /// <param name="output">The output.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).Resources;
    }

    /// <summary>The same output, depending on one more resource.</summary>
    /// <param name="output">The output.</param>
    /// <param name="resource">The resource.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(DataAsync());

        async Task<OutputData<T>> DataAsync()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }
}
