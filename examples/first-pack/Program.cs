using FirstPack;
using Pulumi.Policy;

return await AnalyzerServer.RunAsync(args, () => new PolicyPack
{
    Name = "first-pack",
    Version = "1.0.0",
    Description = "Three policies on S3 buckets, to begin with.",
    Policies = Catalogue.Policies,
});
