using Platform.Gate.Engine.Aws;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>A function a program calls, with everything an answer may rest on.</summary>
/// <param name="Token">The function: <c>package:module/name:name</c>.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Place">The account and region it is asked in.</param>
/// <param name="Provider">The inputs of the provider that would answer.</param>
internal sealed record InvokeCall(string Token, PropertyMap Arguments, AwsPlace Place, PropertyMap Provider);
