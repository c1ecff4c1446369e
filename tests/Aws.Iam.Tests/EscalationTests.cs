using Aws.Iam.Escalations;

namespace Aws.Iam.Tests;

public sealed class EscalationTests
{
    [Fact]
    public void An_administrator_can_do_all_of_it() =>
        Assert.Equal(EscalationTable.Rows.Select(row => row.Id), Ids(Documents.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""")));

    [Fact]
    public void A_reader_can_do_none_of_it() =>
        Assert.Empty(Ids(Documents.Identity("""{"Effect":"Allow","Action":["s3:Get*","ec2:Describe*","logs:*"],"Resource":"*"}""")));

    [Fact]
    public void Passing_a_role_needs_the_service_to_be_allowed()
    {
        const string Run = """{"Effect":"Allow","Action":["ecs:RegisterTaskDefinition","ecs:RunTask","ec2:RunInstances"],"Resource":"*"}""";
        const string Pass = """{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/app","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}}""";

        Assert.Empty(Ids(Documents.Identity(Run)));
        var paths = Escalation.Find([Documents.Identity(Run), Documents.Identity(Pass)]);
        Assert.Equal(["PE-ECS-01", "PE-ECS-05"], paths.Select(path => path.Id));
        Assert.All(paths, path => Assert.True(path is { Verdict: Verdict.Holds, IsConditional: true }));
        Assert.Equal("arn:aws:iam::123456789012:role/app", paths[0].Witnesses[^1].Resource);
    }

    [Fact]
    public void A_deny_or_a_boundary_closes_a_way()
    {
        var writer = Documents.Identity("""{"Effect":"Allow","Action":"iam:Put*","Resource":"*"}""");

        Assert.Equal(["PE-IAM-06", "PE-IAM-07", "PE-IAM-08", "PE-IAM-14"], Ids(writer));
        Assert.Equal(["PE-IAM-07"], Ids(writer, Documents.Identity("""{"Effect":"Deny","Action":["iam:PutUser*","iam:PutRole*"],"Resource":"*"}""")));
        Assert.Empty(Escalation.Find([writer], boundary: Documents.Identity("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""")));
    }

    [Fact]
    public void An_unknown_statement_leaves_every_way_open() =>
        Assert.All(Escalation.Find([Documents.WithUnknowns(PolicyKind.Identity, "\"?unknown?\"")]), path => Assert.Equal(Verdict.Unknown, path.Verdict));

    private static IEnumerable<string> Ids(params PolicyDocument[] documents) => Escalation.Find(documents).Select(path => path.Id);
}
