using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gate.Tests.Scanners.Image;

/// <summary>What the service got: the operation and the body.</summary>
internal sealed record Asked(string Operation, string Body, string? SessionToken);

/// <summary>ECR's JSON 1.1 protocol on loopback. It refuses whatever is not signed as SigV4 asks, which it works out by itself.</summary>
internal sealed class FakeEcr : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string Secret = "not-a-key-but-a-test";
    public const string Region = "eu-central-1";

    private readonly WebApplication _app;
    private readonly Dictionary<string, Queue<(int Status, string Body)>> _answers = new(StringComparer.Ordinal);

    private FakeEcr(WebApplication app) => _app = app;

    public ConcurrentQueue<Asked> Requests { get; } = [];

    public Uri Endpoint => new(_app.Urls.First());

    public static async Task<FakeEcr> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeEcr(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>Answers in turn; the last one stays.</summary>
    public FakeEcr On(string operation, params (int Status, string Body)[] answers)
    {
        _answers[operation] = new(answers);
        return this;
    }

    public FakeEcr On(string operation, string body) => On(operation, (200, body));

    public FakeEcr Stall(string operation) => On(operation, (-1, string.Empty));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var operation = context.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1];
        Requests.Enqueue(new(operation, body, context.Request.Headers["X-Amz-Security-Token"].FirstOrDefault()));
        if (Problem(context.Request, body) is { } problem)
        {
            await WriteAsync(context, 400, $$"""{"__type":"InvalidSignatureException","message":"{{problem}}"}""");
            return;
        }

        if (!_answers.TryGetValue(operation, out var answers))
        {
            await WriteAsync(context, 400, $$"""{"__type":"InvalidParameterException","message":"nobody expected {{operation}}"}""");
            return;
        }

        (int status, string text) answer;
        lock (answers) answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        if (answer.status < 0) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        else await WriteAsync(context, answer.status, answer.text);
    }

    private static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.WriteAsync(body);
    }

    private static string? Problem(HttpRequest request, string body)
    {
        if (request.Method != "POST" || request.Path != "/" || request.ContentType != "application/x-amz-json-1.1") return "not a call of JSON 1.1";
        if (!request.Headers["X-Amz-Target"].ToString().StartsWith("AmazonEC2ContainerRegistry_V20150921.", StringComparison.Ordinal)) return "not a call of ECR";
        var parts = request.Headers.Authorization.ToString().Replace("AWS4-HMAC-SHA256 ", string.Empty, StringComparison.Ordinal).Split(", ").Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var scope = parts["Credential"].Split('/');
        var date = request.Headers["X-Amz-Date"].ToString();
        if (scope is not [AccessKey, _, Region, "ecr", "aws4_request"] || !date.StartsWith(scope[1], StringComparison.Ordinal)) return $"the scope is {parts["Credential"]}";
        var age = DateTime.UtcNow - DateTime.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        if (age.Duration() > TimeSpan.FromMinutes(5)) return "the signature is too old";
        var names = parts["SignedHeaders"].Split(';');
        if (!names.Contains("host") || !names.Contains("x-amz-target") || !names.Contains("x-amz-date")) return "a header is not signed";
        var canonical = string.Join('\n', "POST", "/", string.Empty, string.Concat(names.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n")), parts["SignedHeaders"], Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        var text = string.Join('\n', "AWS4-HMAC-SHA256", date, string.Join('/', scope[1..]), Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = scope[1..].Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), (so, part) => HMACSHA256.HashData(so, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))) == parts["Signature"] ? null : "the signature does not match";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
