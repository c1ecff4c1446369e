using System.Globalization;
using System.Text.Json;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Rehearsal;

/// <summary>Reads the numbers of a release from a previewed stack with one ECS service behind a target group.</summary>
internal static class NumbersReader
{
    public static RolloutNumbers Read(StackSource stack)
    {
        var service = Single(stack, "aws:ecs/service:Service").Inputs.Properties;
        var target = Single(stack, "aws:lb/targetGroup:TargetGroup").Inputs.Properties;
        var task = Single(stack, "aws:ecs/taskDefinition:TaskDefinition").Inputs.Properties;
        var check = target["healthCheck"]?.Map ?? PropertyMap.Empty;
        var breaker = service["deploymentCircuitBreaker"]?.Map ?? PropertyMap.Empty;
        var alarms = service["alarms"]?.Map ?? PropertyMap.Empty;

        // What is not said has AWS's default, which the record holds.
        var defaults = new RolloutNumbers { DesiredCount = Whole(service, "desiredCount") ?? 1 };
        return defaults with
        {
            MinimumHealthyPercent = Whole(service, "deploymentMinimumHealthyPercent") ?? defaults.MinimumHealthyPercent,
            MaximumPercent = Whole(service, "deploymentMaximumPercent") ?? defaults.MaximumPercent,
            CircuitBreaker = breaker["enable"]?.Bool ?? false,
            CircuitBreakerRollback = breaker["rollback"]?.Bool ?? false,
            Alarms = alarms["enable"]?.Bool ?? false,
            AlarmsRollback = alarms["rollback"]?.Bool ?? false,
            HealthCheckGracePeriod = Seconds(service, "healthCheckGracePeriodSeconds") ?? defaults.HealthCheckGracePeriod,
            HealthCheckPath = check["path"]?.Text ?? defaults.HealthCheckPath,
            HealthCheckInterval = Seconds(check, "interval") ?? defaults.HealthCheckInterval,
            HealthCheckTimeout = Seconds(check, "timeout") ?? defaults.HealthCheckTimeout,
            HealthyThreshold = Whole(check, "healthyThreshold") ?? defaults.HealthyThreshold,
            UnhealthyThreshold = Whole(check, "unhealthyThreshold") ?? defaults.UnhealthyThreshold,
            DeregistrationDelay = Seconds(target, "deregistrationDelay") ?? defaults.DeregistrationDelay,
            StopTimeout = StopTimeout(task["containerDefinitions"]?.Text) ?? defaults.StopTimeout,
        };
    }

    private static StackResource Single(StackSource stack, string type)
    {
        var found = stack.Resources.Where(resource => resource.Inputs.Type == type).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InputException($"{stack.Name} has {found.Count} resources of type {type}, and a rehearsal needs one: one ECS service, its task definition and its target group.");
    }

    // The provider's schema has some of these as text.
    private static int? Whole(PropertyMap map, string name) => map[name] switch
    {
        { Number: { } number } => (int)number,
        { Text: { } text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static TimeSpan? Seconds(PropertyMap map, string name) => Whole(map, name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static TimeSpan? StopTimeout(string? definitions)
    {
        if (definitions is null) return null;
        try
        {
            using var document = JsonDocument.Parse(definitions);
            var longest = document.RootElement.EnumerateArray()
                .Select(container => container.TryGetProperty("stopTimeout", out var timeout) ? timeout.GetInt32() : (int?)null)
                .Max();
            return longest is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InputException("The task definition's containerDefinitions are not the JSON that ECS takes.", exception);
        }
    }
}
