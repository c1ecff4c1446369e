using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Tests.Engine;

/// <summary>Tests that run a program against an engine of their own.</summary>
public abstract class ProgramTests : IAsyncLifetime
{
    private protected RecordingEngine Engine { get; private set; } = null!;

    private protected virtual bool IsDryRun => true;

    private protected string? Configuration { get; set; }

    private protected string? SecretKeys { get; set; }

    public async Task InitializeAsync() => Engine = await RecordingEngine.StartAsync(IsDryRun);

    public async Task DisposeAsync() => await Engine.DisposeAsync();

    private protected Task<int> RunAsync(Action program) => RunAsync(() =>
    {
        program();
        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
    });

    private protected Task<int> RunAsync(Func<Task> program) => RunAsync(async () =>
    {
        await program();
        return (IDictionary<string, object?>)new Dictionary<string, object?>();
    });

    private protected Task<int> RunAsync(Func<IDictionary<string, object?>> program) => RunAsync(() => Task.FromResult(program()));

    private protected Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> program, StackOptions? options = null) =>
        RunStackAsync(() => new Stack(program, options));

    private protected Task<int> RunStackAsync(Func<Stack> stack) => Deployment.RunAsync(
        () => new DeploymentSettings
        {
            Monitor = Engine.Address,
            Engine = Engine.Address,
            Project = "shop",
            Stack = "dev",
            IsDryRun = IsDryRun,
            Config = Configuration,
            ConfigSecretKeys = SecretKeys,
            SetsExitCode = false,
        },
        stack);

    /// <summary>Runs a program that is expected to succeed.</summary>
    private protected async Task PassAsync(Action program) => Passed(await RunAsync(program));

    /// <inheritdoc cref="PassAsync(Action)"/>
    private protected async Task PassAsync(Func<Task> program) => Passed(await RunAsync(program));

    /// <summary>Runs a program that is expected to fail.</summary>
    /// <returns>The message it fails with.</returns>
    private protected async Task<string> FailAsync(Action program)
    {
        Assert.Equal(32, await RunAsync(program));
        return Assert.Single(Errors());
    }

    private protected IEnumerable<string> Errors() =>
        Engine.Logs.Where(log => log.Severity is LogSeverity.Error).Select(log => log.Message);

    /// <summary>What a resource was registered with, as JSON with its marks spelled out.</summary>
    private protected string Inputs(string name) => Text(Engine.Registration(name).Object);

    private protected static string Text(Google.Protobuf.ByteString bag) => Text(PropertyWire.Read(bag));

    private protected static string Text(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, value);
        return Encoding.UTF8.GetString(stream.ToArray()).Replace('"', '\'');
    }

    private protected static PropertyMap Bag(params (string Name, PropertyValue Value)[] members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private protected static string UrnOf(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    private static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        if (value.IsSecret)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("secret");
            Write(writer, value.Plain);
            writer.WriteEndObject();
            return;
        }

        switch (value.Kind)
        {
            case PropertyKind.Null: writer.WriteNullValue(); break;
            case PropertyKind.Bool: writer.WriteBooleanValue(value.Bool!.Value); break;
            case PropertyKind.Number: writer.WriteNumberValue(value.Number!.Value); break;
            case PropertyKind.String: writer.WriteStringValue(value.Text); break;
            case PropertyKind.Unknown: writer.WriteStringValue("?"); break;
            case PropertyKind.List:
                writer.WriteStartArray();
                foreach (var element in value.List!) Write(writer, element);
                writer.WriteEndArray();
                break;
            case PropertyKind.Map:
                WriteMembers(writer, value.Map!);
                break;
            default:
                writer.WriteStartObject();
                writer.WritePropertyName(value.Kind.ToString());
                WriteMembers(writer, value.Fields!);
                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, PropertyMap members)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member);
        }

        writer.WriteEndObject();
    }

    private void Passed(int exitCode)
    {
        var errors = string.Join("\n", Errors());
        Assert.True(errors.Length == 0, errors);
        Assert.Equal(0, exitCode);
    }
}
