using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsTaskEfsIamAuthorizationTests : AwsPolicyTests<EcsTaskEfsIamAuthorization>
{
    [Fact]
    public void Is_violated_without_an_access_point() =>
        Check("volumes: [ { efsVolumeConfiguration: { fileSystemId: fs-1, authorizationConfig: { iam: ENABLED } } } ]")
            .ShouldBeViolated(at: "volumes[0].efsVolumeConfiguration.authorizationConfig.accessPointId");

    [Fact]
    public void Holds_while_the_access_point_is_still_to_be_made() =>
        Check("""
            volumes:
              - efsVolumeConfiguration: { fileSystemId: fs-1, authorizationConfig: { iam: ENABLED, accessPointId: "${unknown}" } }
            """).ShouldHold();

    [Fact]
    public void Holds_for_other_volumes() => Check("volumes: [ { name: a } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_volumes_are_unknown() =>
        Check("volumes: \"${unknown}\"").ShouldBeUndetermined(at: "volumes");
}
