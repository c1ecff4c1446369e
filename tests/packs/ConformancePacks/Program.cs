using Platform.ConformancePacks;
using Pulumi.Policy;

// Usage: ConformancePacks PACK ENGINE_ADDRESS. The packs of Pulumi's own conformance tests, and some that misbehave.
return args is [var pack, ..] && Packs.ByName.TryGetValue(pack, out var create)
    ? await AnalyzerServer.RunAsync(args[1..], create)
    : throw new ArgumentException($"Name one of the packs: {string.Join(", ", Packs.ByName.Keys)}.");
