using Pulumi;

return await Deployment.RunAsync(Scenario());

static Func<Dictionary<string, object?>> Scenario() => Environment.GetEnvironmentVariable("PULUMI_STACK") switch
{
    "components" => Scenarios.Components.Run,
    "apply" => Scenarios.Apply.Run,
    "references" => Scenarios.References.Run,
    "options" => Scenarios.Options.Run,
    _ => () => throw new InvalidOperationException("no luck", new FormatException("bad luck")),
};
