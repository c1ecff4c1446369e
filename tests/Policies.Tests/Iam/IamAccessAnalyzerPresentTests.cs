using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamAccessAnalyzerPresentTests : AwsPolicyTests<IamAccessAnalyzerPresent>
{
    [Fact]
    public void Does_not_count_an_analyzer_of_unused_access() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            analyzer: { type: aws:accessanalyzer:Analyzer, properties: { analyzerName: account, type: ACCOUNT_UNUSED_ACCESS } }
            """).ShouldBeViolated(at: "");
}
