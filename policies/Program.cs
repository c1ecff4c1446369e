using Platform.Policies;
return await AnalyzerServer.RunAsync(args, PlatformPack.Create);
