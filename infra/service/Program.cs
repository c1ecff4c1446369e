using Platform.Infra.Service;
using Platform.Infra.Service.Components;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var settings = ServiceSettings.Read();
    var foundation = new Foundation();

    var network = new Network("service", new() { Account = settings.Account, LogBucket = foundation.LogBucket, NatGateway = settings.NatGateway });
    var balancer = new LoadBalancer("service", new()
    {
        Network = network,
        LogBucket = foundation.LogBucket,
        CertificateArn = settings.CertificateArn,
        ContainerPort = settings.Port,
        DrainSeconds = Container.StopSeconds,
        Protected = settings.IsProduction,
    });
    var topic = new AlarmTopic("service", new() { Settings = settings, KeyArn = foundation.AlarmsKeyArn });
    var traffic = new TrafficAlarms("service", new() { LoadBalancer = balancer, TopicArn = topic.Arn });
    var service = new WebService("service", new()
    {
        Settings = settings,
        Network = network,
        LoadBalancer = balancer,
        LogsKeyArn = foundation.LogsKeyArn,
        BoundaryArn = foundation.BoundaryArn,
        DeploymentAlarms = traffic.Names,
    });
    _ = new Scaling("service", new() { Settings = settings, Service = service, LoadBalancer = balancer });
    var observability = new Observability("service", new() { Settings = settings, Service = service, LoadBalancer = balancer, TopicArn = topic.Arn });

    return new Dictionary<string, object?>
    {
        ["url"] = balancer.Url,
        ["cluster"] = service.ClusterName,
        ["service"] = service.ServiceName,
        ["imageDigest"] = settings.ImageDigest,
        ["dashboardUrl"] = observability.DashboardUrl,
        ["alarmTopic"] = topic.Arn,
    };
});
