using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class NaclAttachedTests : AwsPolicyTests<NaclAttached>
{
    [Fact]
    public void Holds_for_an_association() =>
        Check("""
            web: { type: aws:ec2:NetworkAcl, properties: { vpcId: vpc-1 } }
            link: { type: aws:ec2:NetworkAclAssociation, properties: { networkAclId: "${web.id}", subnetId: subnet-1 } }
            """).ShouldHold();
}
