using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class BringingAFile(Site site) : CallingTheApi(site)
{
    private const string Table = "Company name\nNorthwind\nSouthwind\n";

    [Fact]
    public async Task Loads_it_tells_its_state_and_takes_it_back()
    {
        var brought = await Api.Bring(Table);
        Assert.True(brought.Status == HttpStatusCode.Created, brought.Text);

        Assert.Equal("loaded", await Settled(brought.Id));
        var state = (await Api.Get($"/imports/{brought.Id}")).Json;
        Assert.Equal(2, (int)state["created"]!);
        Assert.Empty((await Api.Get($"/imports/{brought.Id}/rejected")).Json["items"]!.AsArray());

        Assert.Equal("undoing", (await Api.Post($"/imports/{brought.Id}/undo", new { })).Json["state"]!.ToString());
        Assert.Equal("undone", await Settled(brought.Id));
        Assert.Empty((await Api.Get("/companies")).Json["items"]!.AsArray());
    }

    // The front door of imports opens a transaction of its own inside the one that remembers the answer.
    [Fact]
    public async Task Twice_with_the_same_key_is_one_import()
    {
        var first = await Api.Bring(Table, "same");
        var second = await Api.Bring(Table, "same");

        Assert.True(first.Status == HttpStatusCode.Created, first.Text);
        Assert.Equal(first.Id, (await Api.Get("/imports")).Json["items"]!.AsArray().Single()!["id"]!.ToString());
        Assert.Equal((first.Text, true), (second.Text, second.IsReplay));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.Bring(Table + "Eastwind\n", "same")).Status);
    }

    [Fact]
    public async Task That_is_no_table_is_refused_with_its_field()
    {
        var refused = await Api.Bring("");

        Assert.Equal((HttpStatusCode.BadRequest, "sheet.empty", "file"), (refused.Status, refused.Type, refused.Fields.Single()));
    }

    private async Task<string> Settled(string id)
    {
        while (true)
        {
            var state = (await Api.Get($"/imports/{id}")).Json["state"]!.ToString();
            if (state is not ("loading" or "undoing" or "checking")) return state;
        }
    }
}
