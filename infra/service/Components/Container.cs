using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Infra.Service.Components;

/// <summary>
/// The container of the service, as ECS wants it described. On Fargate there is no `no-new-privileges` to ask for; the user is not root, all
/// capabilities are dropped and nothing can be written.
/// </summary>
internal static class Container
{
    public const string Name = "web";

    /// <summary>How long a task has to finish its requests after it was told to stop.</summary>
    public const int StopSeconds = 30;

    // Inside the image: see app/Dockerfile.
    private const string User = "10001:10001";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Definitions(ServiceSettings settings, string logGroup) => JsonSerializer.Serialize(new object[]
    {
        new
        {
            name = Name,
            image = $"{Names.RepositoryUrl(settings.Account)}@{settings.ImageDigest}",
            essential = true,
            user = User,
            readonlyRootFilesystem = true,
            privileged = false,
            stopTimeout = StopSeconds,
            portMappings = new[] { new { containerPort = settings.Port, protocol = "tcp" } },
            environment = new[]
            {
                Variable("ASPNETCORE_HTTP_PORTS", $"{settings.Port}"),

                // What /version answers, by which a release sees that it is the one that runs.
                Variable("IMAGE_DIGEST", settings.ImageDigest),

                // The service divides the time it has to stop, and must know it.
                Variable("STOP_TIMEOUT_SECONDS", $"{StopSeconds}"),
            },
            secrets = settings.Secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal).Select(secret => new { name = secret.Key, valueFrom = secret.Value }),
            linuxParameters = new { initProcessEnabled = false, capabilities = new { drop = new[] { "ALL" } } },
            healthCheck = new { command = new[] { "CMD", "/app/app", "--healthcheck" }, interval = 10, timeout = 5, retries = 3, startPeriod = 10 },
            logConfiguration = new
            {
                logDriver = "awslogs",
                options = new Dictionary<string, string>
                {
                    ["awslogs-group"] = logGroup,
                    ["awslogs-region"] = settings.Account.Region,
                    ["awslogs-stream-prefix"] = Name,
                    ["mode"] = "non-blocking",
                },
            },
        },
    }, Plain);

    private static object Variable(string name, string value) => new { name, value };
}
