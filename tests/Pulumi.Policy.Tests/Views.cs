namespace Pulumi.Policy.Tests;

public sealed class BreakerView(Node node) : ObjectView(node), IView<BreakerView>
{
    public Value<bool> Enable => Member<Value<bool>>("enable");

    public Value<bool> Rollback => Member<Value<bool>>("rollback");

    public static BreakerView Of(Node node) => new(node);
}

public sealed class ServiceView(Node node) : ResourceView(node), IResourceView<ServiceView>
{
    public static IReadOnlyList<string> Types { get; } = ["aws:ecs/service:Service"];

    public BreakerView DeploymentCircuitBreaker => Member<BreakerView>("deploymentCircuitBreaker");

    public Value<string> Controller => Member<AnyView>("deploymentController")["type"].AsText;

    public static ServiceView Of(Node node) => new(node);
}

public sealed class LoadBalancerView(Node node) : ResourceView(node), IResourceView<LoadBalancerView>
{
    public static IReadOnlyList<string> Types { get; } = ["aws:lb/loadBalancer:LoadBalancer"];

    public static LoadBalancerView Of(Node node) => new(node);
}

public sealed class ListenerView(Node node) : ResourceView(node), IResourceView<ListenerView>
{
    public static IReadOnlyList<string> Types { get; } = ["aws:lb/listener:Listener"];

    public Value<string> LoadBalancerArn => Member<Value<string>>("loadBalancerArn");

    public Value<string> Protocol => Member<Value<string>>("protocol");

    public ListView<AnyView> DefaultActions => Member<ListView<AnyView>>("defaultActions");

    public static ListenerView Of(Node node) => new(node);
}
