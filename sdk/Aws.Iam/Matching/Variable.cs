namespace Aws.Iam.Matching;

/// <summary>A policy variable: the key whose value it stands for, and what stands there when the key is absent.</summary>
internal sealed record Variable(string Name, string? Default);
