using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ProviderDefaultTagsTests : AwsPolicyTests<ProviderDefaultTags>
{
    [Fact]
    public void Reads_the_JSON_text_that_the_engine_sends() =>
        Check("""defaultTags: '{"tags":{"team":"web"}}'""").ShouldHold();

    [Fact]
    public void Is_violated_without_tags() => Check("defaultTags: { tags: {} }").ShouldBeViolated(at: "defaultTags.tags");

    [Fact]
    public void Demands_the_keys_of_its_settings() =>
        Check(new() { Keys = ["team"] }, "defaultTags: { tags: { app: web } }")
            .ShouldBeViolated(at: "defaultTags.tags.team");
}
