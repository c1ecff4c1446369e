using Grpc.Core;

namespace Platform.Gate.Engine;

/// <summary>What a program is told when the monitor refuses a request; the SDKs show it to the user.</summary>
internal static class MonitorErrors
{
    public static RpcException DuplicateUrn(string urn) => Invalid($"Duplicate resource URN '{urn}'; try giving it a unique name");

    public static RpcException SecondStack(string urn) => Invalid($"There is a root stack already: {urn}");

    public static RpcException UnknownParent(string name, string parent) => Invalid($"Resource {name} has the parent {parent}, which is not registered");

    public static RpcException UnknownProvider(string name, string provider) => Invalid($"Resource {name} has the provider {provider}, which is not registered");

    public static RpcException BadUrn(string name, string urn) => Invalid($"Resource {name} refers to {urn}, which is not a URN");

    public static RpcException BadType(string name, string type) =>
        Invalid($"Resource {name} has the type '{type}'; the type of a resource that a provider manages is of the form package:module:Name");

    public static RpcException NoName(string type) => Invalid($"A resource of type {type} has no name");

    public static RpcException NoDefaultProvider(string package) => Invalid($"Default provider for '{package}' disabled. It must use an explicit provider");

    public static RpcException BadProperties(string what, string reason) => Invalid($"The properties of {what} cannot be read: {reason}");

    public static RpcException UnknownPackage(string reference) => Invalid($"Package reference {reference} was not given out by this engine");

    public static RpcException UnknownResource(string urn) => Invalid($"There is no resource {urn}");

    public static RpcException UnknownOutputsUrn(string urn) => Invalid($"Outputs came for {urn}, which is not registered");

    private static RpcException Invalid(string message) => new(new Status(StatusCode.InvalidArgument, message));
}
