using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleTrustConfusedDeputyTests : AwsPolicyTests<IamRoleTrustConfusedDeputy>
{
    [Fact]
    public void Leaves_other_services_alone() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: "sts:AssumeRole" } ]
            """).ShouldHold();

    [Fact]
    public void Holds_with_a_source() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Service: states.amazonaws.com }
                  Action: "sts:AssumeRole"
                  Condition: { ArnLike: { "aws:SourceArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:*" } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_service_is_unknown() =>
        Check("""
            assumeRolePolicy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { Service: "${unknown}" }, Action: "sts:AssumeRole" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("assumeRolePolicy: \"${unknown}\"").ShouldBeUndetermined(at: "assumeRolePolicy");
}
