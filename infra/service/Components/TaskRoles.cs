using Pulumi;
using Pulumi.Aws.Iam;

namespace Platform.Infra.Service.Components;

/// <summary>What ECS may do to start a task, and what the task itself may do: nothing in AWS. Neither can pass the boundary.</summary>
internal sealed class TaskRoles : ComponentResource
{
    private const string Tasks = "ecs-tasks.amazonaws.com";

    public TaskRoles(string name, TaskRolesArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:TaskRoles", name, options)
    {
        var execution = Role($"{name}-execution", "What ECS does to start a task: pull the image, open the log stream, read the secrets.");
        _ = new RolePolicy($"{name}-execution", new() { Role = execution.Name, Policy = Execution(args.Settings, args.LogGroup) }, new() { Parent = execution });

        ExecutionArn = execution.Arn;
        TaskArn = Role($"{name}-task", "What the application may do: nothing in AWS.").Arn;
        RegisterOutputs();

        Role Role(string role, string description) => new(role, new()
        {
            Path = Names.ServicePath,
            Description = description,
            AssumeRolePolicy = IamDocument.TrustOf(Tasks, args.Settings.Account),
            PermissionsBoundary = args.BoundaryArn,
        }, new() { Parent = this });
    }

    public Output<string> ExecutionArn { get; }

    public Output<string> TaskArn { get; }

    private static string Execution(ServiceSettings settings, string logGroup)
    {
        var account = settings.Account;
        var statements = new List<Statement>
        {
            new() { Sid = "SignInToTheRegistry", Action = ["ecr:GetAuthorizationToken"], Resource = ["*"] },
            new()
            {
                Sid = "PullTheImage",
                Action = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                Resource = [Names.RepositoryArn(account)],
            },
            new() { Sid = "WriteTheLog", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = [account.Arn("logs", $"log-group:{logGroup}:log-stream:*")] },
        };
        Read("ReadTheParameters", "ssm:GetParameters", ":parameter/");
        Read("ReadTheSecrets", "secretsmanager:GetSecretValue", ":secret:");
        return IamDocument.Of(statements);

        void Read(string operation, string action, string kind)
        {
            string[] arns = [.. settings.Secrets.Values.Where(arn => arn.Contains(kind, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            if (arns.Length > 0) statements.Add(new() { Sid = operation, Action = [action], Resource = arns });
        }
    }
}

internal sealed class TaskRolesArgs
{
    public required ServiceSettings Settings { get; init; }

    /// <summary>The name of the log group.</summary>
    public required string LogGroup { get; init; }

    public required Input<string> BoundaryArn { get; init; }
}
