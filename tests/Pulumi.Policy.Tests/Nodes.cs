using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests;

internal static class Nodes
{
    /// <summary>The root of a resource with these properties, written as JSON.</summary>
    public static Node Of(string json) => Node.Of(Resource(json));

    public static Resource Resource(string json, string name = "subject") => new()
    {
        Urn = $"urn:pulumi:test::fixture::test:index:Resource::{name}",
        Type = "test:index:Resource",
        Name = name,
        Properties = PropertyJson.Parse(Encoding.UTF8.GetBytes(json)).Map!,
    };
}
