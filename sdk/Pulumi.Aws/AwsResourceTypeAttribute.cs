namespace Pulumi.Aws;

/// <summary>Names the AWS resource type that a class stands for.</summary>
/// <param name="type">The type token, such as <c>aws:ecs/service:Service</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AwsResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
