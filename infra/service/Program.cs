using Platform.Infra.Service;
using Platform.Infra.Service.Components;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var settings = ServiceSettings.Read();

    var keys = new EncryptionKey("service");
    var network = new Network("service");
    var registry = new Registry("service", new() { KmsKeyArn = keys.Arn });
    var balancer = new LoadBalancer("service", new()
    {
        Network = network,
        CertificateArn = settings.CertificateArn,
        ContainerPort = settings.Port,
        DrainSeconds = WebService.StopSeconds,
        Protected = settings.IsProduction,
    });
    var service = new WebService("service", new()
    {
        Settings = settings,
        Network = network,
        Registry = registry,
        LoadBalancer = balancer,
        KmsKeyArn = keys.Arn,
    });

    return new Dictionary<string, object?>
    {
        ["url"] = balancer.Url,
        ["cluster"] = service.ClusterName,
        ["service"] = service.ServiceName,
        ["repository"] = registry.Url,
        ["imageDigest"] = settings.ImageDigest,
    };
});
