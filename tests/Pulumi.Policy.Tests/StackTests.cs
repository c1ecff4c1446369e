namespace Pulumi.Policy.Tests;

public sealed class StackTests
{
    private readonly Stack _stack = new([new() { Urn = "urn:pulumi:prod::site::aws:s3/bucket:Bucket::logs", Type = "aws:s3/bucket:Bucket", Name = "logs" }]);

    [Fact]
    public void Finds_once_what_is_asked_of_all_of_it()
    {
        var asked = 0;
        int Count(Stack stack)
        {
            asked++;
            return stack.Resources.Count;
        }

        Assert.Equal((1, 1, 1), (_stack.Once(Count), _stack.Once(Count), asked));
    }

    [Fact]
    public void Answers_each_owner_for_itself()
    {
        static string Greeting(string owner, Stack stack) => $"{owner}, {stack.Resources[0].Name}";

        Assert.Equal(["one, logs", "two, logs"], [_stack.Once("one", Greeting), _stack.Once("two", Greeting)]);
    }

    [Fact]
    public void Answers_another_stack_anew()
    {
        static int Count(Stack stack) => stack.Resources.Count;

        Assert.Equal((1, 0), (_stack.Once(Count), new Stack([]).Once(Count)));
    }
}
