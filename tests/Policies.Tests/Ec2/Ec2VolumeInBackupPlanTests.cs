using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2VolumeInBackupPlanTests : AwsPolicyTests<Ec2VolumeInBackupPlan>
{
    [Fact]
    public void Holds_when_a_selection_names_the_volume() =>
        Check("""
            data: { type: aws:ebs:Volume }
            daily: { type: aws:backup:Selection, properties: { planId: daily, resources: [ "${data.arn}" ] } }
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_the_tag_has_another_value() =>
        Check("""
            data: { type: aws:ebs:Volume, properties: { tags: { backup: never } } }
            daily: { type: aws:backup:Selection, properties: { planId: daily, selectionTags: [ { type: STRINGEQUALS, key: backup, value: daily } ] } }
            """).ShouldBeViolated(at: "");
}
