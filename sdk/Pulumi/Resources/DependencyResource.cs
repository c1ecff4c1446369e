using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A stand-in for a resource of which only the URN is known.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(Deployment.Required)
    {
        Urn = new(Task.FromResult(new OutputData<string>([this], urn, IsKnown: true, IsSecret: false)));
        Id = new(Task.FromResult(OutputData<string>.Unknown([this], isSecret: false)));
    }
}
