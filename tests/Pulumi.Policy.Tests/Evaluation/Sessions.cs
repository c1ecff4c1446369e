using System.Collections.Immutable;
using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Policy.Tests.Evaluation;

/// <summary>Sessions of packs made of lambdas.</summary>
internal static class Sessions
{
    public static PackSession Of(params PolicyRegistration[] policies) => Of(null, policies);

    public static PackSession Of(TimeProvider? clock, params PolicyRegistration[] policies) => new(new() { Name = "test", Version = "1.0.0", Policies = policies }, clock);

    public static PolicyRegistration Policy(
        string name, Func<AnyResourceView, Truth> holds, EnforcementLevel level = EnforcementLevel.Mandatory, Func<AnyResourceView, IEnumerable<Edit>>? remediate = null) =>
        new(new() { Name = name, Description = $"{name} holds.", Enforcement = level }, _ => new LambdaPolicy(holds, remediate ?? (_ => [])));

    public static PolicyRegistration Validation(string name, Action<AnyResourceView, ValidationReport> validate, params Setting[] settings) =>
        new(new() { Name = name, Description = $"{name} holds.", Enforcement = EnforcementLevel.Mandatory, Settings = settings }, _ => new LambdaValidation(validate));

    public static PolicyRegistration StackValidation(string name, Action<Stack, ValidationReport> validate) =>
        new(new() { Name = name, Description = $"{name} holds.", Enforcement = EnforcementLevel.Mandatory }, _ => new LambdaStackValidation(validate));

    public static ImmutableDictionary<string, PolicyConfiguration> Configuration(string name, string json, EnforcementLevel? level = null) =>
        ImmutableDictionary<string, PolicyConfiguration>.Empty.Add(name, new(level, Json(json)));

    public static PropertyMap Json(string json) => PropertyJson.Parse(Encoding.UTF8.GetBytes(json)).Map!;

    private sealed class LambdaPolicy(Func<AnyResourceView, Truth> holds, Func<AnyResourceView, IEnumerable<Edit>> remediate) : ResourcePolicy
    {
        protected override Truth Holds(AnyResourceView resource) => holds(resource);

        protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => remediate(resource);
    }

    private sealed class LambdaValidation(Action<AnyResourceView, ValidationReport> validate) : ValidationPolicy
    {
        protected override void Validate(AnyResourceView resource, ValidationReport report) => validate(resource, report);
    }

    private sealed class LambdaStackValidation(Action<Stack, ValidationReport> validate) : StackValidationPolicy
    {
        protected override void Validate(Stack stack, ValidationReport report) => validate(stack, report);
    }
}
