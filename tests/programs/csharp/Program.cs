using Pulumi;

return await Deployment.RunAsync(Environment.GetEnvironmentVariable("PULUMI_STACK") switch
{
    "components" => Scenarios.Components.Run,
    "apply" => Scenarios.Apply.Run,
    "references" => Scenarios.References.Run,
    "options" => Scenarios.Options.Run,
    _ => (Func<Dictionary<string, object?>>)(() => throw new InvalidOperationException("no luck", new FormatException("bad luck"))),
});
