using Platform.Infra;
using Platform.Infra.Foundation;
using Platform.Infra.Foundation.Components;
using Platform.Infra.Foundation.Permissions;
using Pulumi;
using Pulumi.Aws.Iam;

return await Deployment.RunAsync(() =>
{
    var settings = FoundationSettings.Read();
    var account = settings.Account;

    var images = new EncryptionKey("images", new() { Account = account, Description = "Images of the service." });
    var logs = new EncryptionKey("logs", new() { Account = account, Description = "Log groups of the service.", Users = [EncryptionKey.LogGroups(account)] });
    var alarms = new EncryptionKey("alarms", new() { Account = account, Description = "Alarms of the service.", Users = [EncryptionKey.AlarmSenders(account)] });
    var registry = new Registry("service", new() { KmsKeyArn = images.Arn });
    var bucket = new LogBucket("logs", account);
    var boundary = new Policy(Names.ServiceBoundary, new()
    {
        Name = Names.ServiceBoundary,
        Path = Names.ServicePath,
        Description = "The most that a role of the service's stack may do.",
        PolicyDocument = ServiceBoundary.Document(account),
    });
    var github = new GitHubRoles(settings);

    // The service's stack reads these; the roles go to the variables of GitHub's environments.
    return new Dictionary<string, object?>
    {
        ["repositoryUrl"] = registry.Url,
        ["repositoryArn"] = registry.Arn,
        ["logBucket"] = bucket.BucketName,
        ["logsKeyArn"] = logs.Arn,
        ["alarmsKeyArn"] = alarms.Arn,
        ["serviceBoundaryArn"] = boundary.Arn,
        ["pullRequestPreviewRoleArn"] = github.PullRequestPreview,
        ["mainPreviewRoleArn"] = github.MainPreview,
        ["imagePushRoleArn"] = github.ImagePush,
        ["deployRoleArn"] = github.Deploy,
    };
});
