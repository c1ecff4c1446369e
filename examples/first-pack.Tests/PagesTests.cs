using Pulumi.Policy;
using Pulumi.Policy.Documentation;

namespace FirstPack.Tests;

public sealed class PagesTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages =
        PackPages.Of(new PolicyPack { Name = "first-pack", Version = "1.0.0", Policies = Catalogue.Policies }, "..", "dotnet run");

    [Fact]
    public void There_is_one_for_each_policy_and_an_index() =>
        Assert.Equal(["README.md", "bucket-blocks-public-access.md", "bucket-has-owner.md", "bucket-keeps-objects.md"], Pages.Keys);

    [Fact]
    public void The_page_of_a_policy_says_all_that_stands_on_it() =>
        Assert.Equal(
            """
            <!-- Generated from the policies by `dotnet run`: edit ../BucketHasOwner.cs instead. -->
            # bucket-has-owner

            A bucket says who owns it.

            | | |
            |---|---|
            | severity | medium |
            | enforcement | advisory |
            | judges | `aws:s3/bucket:Bucket` |
            | when | before it is created or changed, by itself |
            | looks at | `tags.owner` |

            ## Why

            A bucket nobody answers for is never cleaned up, and nobody is asked before it is opened to others.

            ## Mend

            Add the tag that names the owning team to `tags`.

            ## Examples

            In Pulumi YAML. Where no type is named, these are the properties of an `aws:s3/bucket:Bucket`.

            Passes:

            ```yaml
            tags: { owner: payments }
            ```

            Fails, at `tags.owner`:

            ```yaml
            tags: { cost-centre: '4711' }
            ```

            ## Configure

            | setting | type | default | |
            |---|---|---|---|
            | `tag` | string | `"owner"` | The tag that names the owner. |

            In the file that `--policy-pack-config` names, with the level in force when nothing is said, or another (`disabled`, `advisory`, `mandatory`):

            ```json
            {
              "bucket-has-owner": {
                "enforcementLevel": "advisory",
                "tag": "owner"
              }
            }
            ```

            ## Waive

            In `waivers.yaml`, in the directory of the Pulumi program:

            ```yaml
            waivers:
              - id: a-name-for-this-waiver
                policy: bucket-has-owner
                urn: the URN that the finding shows
                reason: why it is acceptable, for now
                owner: who answers for the resource
                approver: who agreed
                expires: 2027-01-31
            ```

            ## See also

            - [The policy](../BucketHasOwner.cs)
            - <https://docs.aws.amazon.com/AmazonS3/latest/userguide/CostAllocTagging.html>

            """,
            Pages["bucket-has-owner.md"]);

    [Fact]
    public void The_index_names_every_policy() =>
        Assert.EndsWith("| [bucket-keeps-objects](bucket-keeps-objects.md) | high | mandatory | A bucket is not deleted together with the objects in it. |\n", Pages["README.md"], StringComparison.Ordinal);
}
