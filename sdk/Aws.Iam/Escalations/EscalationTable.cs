namespace Aws.Iam.Escalations;

/// <summary>A combination of rights that leads to more rights.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Actions">The actions it takes, separated by spaces; of those joined by a bar one is enough.</param>
/// <param name="PassedTo">The service a role must be passed to, if one must.</param>
internal sealed record EscalationRow(string Id, string Actions, string? PassedTo = null)
{
    /// <summary>The alternatives of each step.</summary>
    public IReadOnlyList<string[]> Steps => field ??= [.. Actions.Split(' ').Select(step => step.Split('|'))];
}

/// <summary>
/// The combinations known. Some need more than rights in reality: a resource that is there, a role that trusts the caller.
/// </summary>
internal static class EscalationTable
{
    public static readonly IReadOnlyList<EscalationRow> Rows =
    [
        new("PE-IAM-01", "iam:CreatePolicyVersion"),
        new("PE-IAM-02", "iam:SetDefaultPolicyVersion"),
        new("PE-IAM-03", "iam:AttachUserPolicy"),
        new("PE-IAM-04", "iam:AttachGroupPolicy"),
        new("PE-IAM-05", "iam:AttachRolePolicy"),
        new("PE-IAM-06", "iam:PutUserPolicy"),
        new("PE-IAM-07", "iam:PutGroupPolicy"),
        new("PE-IAM-08", "iam:PutRolePolicy"),
        new("PE-IAM-09", "iam:AddUserToGroup"),
        new("PE-IAM-10", "iam:UpdateAssumeRolePolicy"),
        new("PE-IAM-11", "iam:CreateAccessKey"),
        new("PE-IAM-12", "iam:CreateLoginProfile"),
        new("PE-IAM-13", "iam:UpdateLoginProfile"),
        new("PE-IAM-14",
            "iam:DeleteUserPermissionsBoundary|iam:DeleteRolePermissionsBoundary|iam:PutUserPermissionsBoundary|iam:PutRolePermissionsBoundary"),
        new("PE-IAM-15", "iam:CreateServiceSpecificCredential|iam:ResetServiceSpecificCredential"),
        new("PE-IAM-16",
            "iam:UpdateSAMLProvider|iam:CreateOpenIDConnectProvider|iam:UpdateOpenIDConnectProviderThumbprint|iam:AddClientIDToOpenIDConnectProvider"),
        new("PE-IAM-17", "iam:DeactivateMFADevice|iam:DeleteVirtualMFADevice|iam:EnableMFADevice"),
        new("PE-STS-01", "sts:AssumeRole"),
        new("PE-EC2-01", "ec2:RunInstances", "ec2.amazonaws.com"),
        new("PE-EC2-02", "ec2:RequestSpotInstances", "ec2.amazonaws.com"),
        new("PE-EC2-03", "ec2:ModifyInstanceAttribute ec2:StopInstances ec2:StartInstances"),
        new("PE-EC2-04", "ec2:CreateLaunchTemplateVersion ec2:ModifyLaunchTemplate"),
        new("PE-EC2-05", "ec2:AssociateIamInstanceProfile|ec2:ReplaceIamInstanceProfileAssociation", "ec2.amazonaws.com"),
        new("PE-EC2-06", "ec2-instance-connect:SendSSHPublicKey"),
        new("PE-EC2-07", "iam:AddRoleToInstanceProfile", "ec2.amazonaws.com"),
        new("PE-ASG-01",
            "autoscaling:CreateLaunchConfiguration autoscaling:CreateAutoScalingGroup|autoscaling:UpdateAutoScalingGroup", "ec2.amazonaws.com"),
        new("PE-LAMBDA-01", "lambda:CreateFunction lambda:InvokeFunction", "lambda.amazonaws.com"),
        new("PE-LAMBDA-02", "lambda:CreateFunction lambda:CreateEventSourceMapping", "lambda.amazonaws.com"),
        new("PE-LAMBDA-03", "lambda:CreateFunction lambda:AddPermission", "lambda.amazonaws.com"),
        new("PE-LAMBDA-04", "lambda:UpdateFunctionCode"),
        new("PE-LAMBDA-05", "lambda:UpdateFunctionConfiguration"),
        new("PE-LAMBDA-06", "lambda:CreateFunction lambda:CreateFunctionUrlConfig lambda:AddPermission", "lambda.amazonaws.com"),
        new("PE-CFN-01", "cloudformation:CreateStack", "cloudformation.amazonaws.com"),
        new("PE-CFN-02", "cloudformation:UpdateStack"),
        new("PE-CFN-03", "cloudformation:CreateStackSet cloudformation:CreateStackInstances", "cloudformation.amazonaws.com"),
        new("PE-CFN-04", "cloudformation:UpdateStackSet", "cloudformation.amazonaws.com"),
        new("PE-CFN-05", "cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet"),
        new("PE-GLUE-01", "glue:CreateDevEndpoint", "glue.amazonaws.com"),
        new("PE-GLUE-02", "glue:UpdateDevEndpoint"),
        new("PE-GLUE-03", "glue:CreateJob glue:StartJobRun|glue:CreateTrigger", "glue.amazonaws.com"),
        new("PE-GLUE-04", "glue:UpdateJob glue:StartJobRun|glue:CreateTrigger", "glue.amazonaws.com"),
        new("PE-GLUE-05", "glue:CreateSession glue:RunStatement", "glue.amazonaws.com"),
        new("PE-DATAPIPELINE-01",
            "datapipeline:CreatePipeline datapipeline:PutPipelineDefinition datapipeline:ActivatePipeline", "datapipeline.amazonaws.com"),
        new("PE-CODEBUILD-01", "codebuild:CreateProject codebuild:StartBuild|codebuild:StartBuildBatch", "codebuild.amazonaws.com"),
        new("PE-CODEBUILD-02", "codebuild:StartBuild|codebuild:StartBuildBatch"),
        new("PE-CODEBUILD-03", "codebuild:UpdateProject codebuild:StartBuild"),
        new("PE-ECS-01", "ecs:RegisterTaskDefinition ecs:RunTask", "ecs-tasks.amazonaws.com"),
        new("PE-ECS-02", "ecs:RegisterTaskDefinition ecs:CreateService|ecs:UpdateService", "ecs-tasks.amazonaws.com"),
        new("PE-ECS-03", "ecs:RegisterTaskDefinition ecs:StartTask", "ecs-tasks.amazonaws.com"),
        new("PE-ECS-04", "ecs:ExecuteCommand"),
        new("PE-ECS-05", "ecs:RunTask", "ecs-tasks.amazonaws.com"),
        new("PE-SAGEMAKER-01", "sagemaker:CreateNotebookInstance", "sagemaker.amazonaws.com"),
        new("PE-SAGEMAKER-02", "sagemaker:CreateTrainingJob", "sagemaker.amazonaws.com"),
        new("PE-SAGEMAKER-03", "sagemaker:CreateProcessingJob", "sagemaker.amazonaws.com"),
        new("PE-SAGEMAKER-04", "sagemaker:CreatePresignedNotebookInstanceUrl|sagemaker:CreatePresignedDomainUrl"),
        new("PE-SAGEMAKER-05",
            "sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StopNotebookInstance sagemaker:UpdateNotebookInstance sagemaker:StartNotebookInstance"),
        new("PE-SSM-01", "ssm:StartSession"),
        new("PE-SSM-02", "ssm:SendCommand"),
        new("PE-SSM-03", "ssm:StartAutomationExecution", "ssm.amazonaws.com"),
        new("PE-APPRUNNER-01", "apprunner:CreateService", "tasks.apprunner.amazonaws.com"),
        new("PE-APPRUNNER-02", "apprunner:UpdateService"),
        new("PE-BEDROCK-01",
            "bedrock-agentcore:CreateCodeInterpreter bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter", "bedrock-agentcore.amazonaws.com"),
        new("PE-BEDROCK-02", "bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter"),
        new("PE-BEDROCK-03", "bedrock-agentcore:InvokeAgentRuntimeCommand"),
        new("PE-SFN-01", "states:CreateStateMachine|states:UpdateStateMachine states:StartExecution", "states.amazonaws.com"),
        new("PE-EVENTS-01", "events:PutRule events:PutTargets", "events.amazonaws.com"),
        new("PE-SCHEDULER-01", "scheduler:CreateSchedule", "scheduler.amazonaws.com"),
        new("PE-BATCH-01", "batch:RegisterJobDefinition batch:SubmitJob", "ecs-tasks.amazonaws.com"),
        new("PE-EMR-01", "elasticmapreduce:RunJobFlow", "elasticmapreduce.amazonaws.com"),
        new("PE-CLOUD9-01", "cloud9:CreateEnvironmentEC2"),
    ];
}
