using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aws.Iam;
using Platform.Gate.Sources;

namespace Platform.Gate.Iam;

/// <summary>Questions and answers as lines of JSON: one object a line, each answer with the <c>id</c> of its question, written at once.</summary>
internal static class IamLines
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers until there are no more lines. What cannot be answered gets an <c>error</c>, and the next line its turn.</summary>
    public static async Task ServeAsync(TextReader questions, TextWriter answers, CancellationToken cancellation)
    {
        while (await questions.ReadLineAsync(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await answers.WriteLineAsync(Text(Answer(line, cancellation)).AsMemory(), cancellation);
            await answers.FlushAsync(cancellation);
        }
    }

    public static string Text(JsonNode answer, bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Written with { Indented = indented })) answer.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static JsonObject Answer(string line, CancellationToken cancellation)
    {
        JsonNode? id = null;
        try
        {
            var question = new IamQuestion(JsonTree.Parse(line));
            id = question.Id;
            return WithId(id, IamAnswers.Of(question, cancellation));
        }
        catch (Exception exception) when (exception is InputException or JsonTreeException)
        {
            return WithId(id, new() { ["error"] = exception.Message });
        }
    }

    private static JsonObject WithId(JsonNode? id, JsonObject answer)
    {
        answer.Insert(0, "id", id);
        return answer;
    }
}
