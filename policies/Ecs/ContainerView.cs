namespace Platform.Policies.Ecs;

/// <summary>A container of a task definition.</summary>
public sealed class ContainerView(Node node) : ObjectView(node), IView<ContainerView>
{
    private readonly JsonView _json = new(node);

    public Value<string> Image => _json["image"].AsText;

    public Value<string> User => _json["user"].AsText;

    public Value<bool> Privileged => _json["privileged"].AsFlag;

    public Value<bool> ReadonlyRootFilesystem => _json["readonlyRootFilesystem"].AsFlag;

    public Value<bool> Essential => _json["essential"].AsFlag;

    public Value<double> Memory => _json["memory"].AsNumber;

    public ListView<JsonView> Environment => _json["environment"].AsList;

    public JsonView HealthCheck => _json["healthCheck"];

    public JsonView LinuxParameters => _json["linuxParameters"];

    public JsonView LogConfiguration => _json["logConfiguration"];

    public static ContainerView Of(Node node) => new(node);
}
