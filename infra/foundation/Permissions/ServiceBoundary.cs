namespace Platform.Infra.Foundation.Permissions;

/// <summary>The most that a role of the service's stack may do: start a task, write its log, read the service's own secrets.</summary>
internal static class ServiceBoundary
{
    public static string Document(Account account) => IamDocument.Of(
    [
        new() { Sid = "SignInToTheRegistry", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
        new()
        {
            Sid = "PullTheImage",
            Action = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            Resource = [Names.RepositoryArn(account)],
        },
        new() { Sid = "WriteTheLog", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = [account.Arn("logs", "log-group:service-*:log-stream:*")] },
        new()
        {
            Sid = "ReadTheServicesSecrets",
            Action = ["ssm:GetParameters", "secretsmanager:GetSecretValue"],
            Resource = [account.Arn("ssm", "parameter/service/*"), account.Arn("secretsmanager", "secret:service/*")],
        },
        new()
        {
            Sid = "OpenThem",
            Action = ["kms:Decrypt"],
            Resource = [account.Arn("kms", "key/*")],
            Condition = Conditions.Of("StringEquals", "kms:ViaService", $"ssm.{account.Region}.amazonaws.com", $"secretsmanager.{account.Region}.amazonaws.com"),
        },
    ]);
}
