using Pulumi.Policy;
using Pulumi.Protocol;
using WireTimeouts = Pulumi.Protocol.RegisterResourceRequest.Types.CustomTimeouts;

namespace Platform.Gate.Engine;

/// <summary>The options of a registration as policy packs see them.</summary>
internal static class RegistrationOptions
{
    public static ResourceOptions Of(RegisterResourceRequest request, Urn urn, Registration? parent) => new()
    {
        Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
        IgnoreChanges = [.. request.IgnoreChanges],
        // The Go SDK never says that the option is given, so true counts as given.
        DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        Aliases = [.. request.AliasURNs.Concat(request.Aliases.Select(alias => UrnOf(alias, urn, parent))).Distinct(StringComparer.Ordinal)],
        CustomTimeouts = Timeouts(request.CustomTimeouts),
        Parent = parent?.Urn.Text,
    };

    private static string UrnOf(Alias alias, Urn urn, Registration? parent)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn) return alias.Urn;
        var spec = alias.Spec;
        var parentUrn = spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => null,
            Alias.Types.Spec.ParentOneofCase.ParentUrn when Urn.TryParse(spec.ParentUrn, out var given) => given,
            _ => parent?.Urn,
        };
        return Urn.Create(
            spec.Stack.Length > 0 ? spec.Stack : urn.Stack,
            spec.Project.Length > 0 ? spec.Project : urn.Project,
            parentUrn,
            spec.Type.Length > 0 ? spec.Type : urn.Type,
            spec.Name.Length > 0 ? spec.Name : urn.Name).Text;
    }

    private static CustomTimeouts Timeouts(WireTimeouts? timeouts) => timeouts is null
        ? CustomTimeouts.None
        : new(GoDuration.Parse(timeouts.Create), GoDuration.Parse(timeouts.Update), GoDuration.Parse(timeouts.Delete), GoDuration.Parse(timeouts.Read));
}
