using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output of any type, for code that serializes them.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
