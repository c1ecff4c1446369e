using Platform.Policies;
using Pulumi.Policy;

return await AnalyzerServer.RunAsync(args, PlatformPack.Create);
