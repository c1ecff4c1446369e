using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Where an output of a resource gets its value, once somebody asks.</summary>
internal interface IOutputSource
{
    Task<OutputData<T>> ResolveAsync<T>(string name);
}
