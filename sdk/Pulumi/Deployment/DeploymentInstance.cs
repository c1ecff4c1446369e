namespace Pulumi;

/// <summary>The deployment that runs, as a program sees it: <see cref="Deployment.Instance"/>.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>The stack's name.</summary>
    public string StackName => _deployment.Settings.Stack;

    /// <summary>The project's name.</summary>
    public string ProjectName => _deployment.Settings.Project;

    /// <summary>The organization the stack belongs to.</summary>
    public string OrganizationName => _deployment.Settings.Organization;

    /// <summary>The directory of the project's file.</summary>
    public string RootDirectory => _deployment.Settings.RootDirectory;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>
    /// Calls a function of a provider. The result is unknown, and nothing is called, while an argument is or while a resource that an
    /// argument comes from is not created; it depends on what the arguments do.
    /// </summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invoke<T>(token, args, options, package: null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Invoke<T>(token, args, options, package: null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invoke<T>(token, args, options, registerPackageRequest);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider whose result has one member, and gives that.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeSingle<T>(token, args, options, package: null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.InvokeSingle<T>(token, args, options, package: null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider and waits for its result. What is unknown comes out as the default value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeAsync<T>(token, args, options, package: null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.InvokeAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider whose result has one member, and waits for that.</summary>
    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeSingleAsync<T>(token, args, options, package: null);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.InvokeSingleAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider and waits for its end.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeAsync(token, args, options, package: null);

    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.InvokeAsync(token, args, options, registerPackageRequest);

    /// <summary>Calls a method of a resource.</summary>
    /// <param name="token">The method's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">Its options.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Call<T>(token, args, self, options, package: null);

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource that has no result.</summary>
    /// <param name="token">The method's token.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">Its options.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Call(token, args, self, options, package: null);

    /// <inheritdoc cref="Call(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Call(token, args, self, options, registerPackageRequest);
}
