using System.Text.RegularExpressions;
using Hourglass.Data;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Hourglass.Web.Tests.Pages.Rooms;

/// <summary>Every word in the house is replaced by its own name; whichever of them is seen in the room must be one that was meant to be seen.</summary>
public sealed partial class WhatLeaksFromARoom(House house) : IClassFixture<House>
{
    private static readonly string[] Meant =
    [
        "Workspace.Name", "Member.Name", "Room.Title", "Room.Greeting", "RoomGuest.Name", "Journey.NextWhat", "Signal.Quote", "Signal.SaidBy", "Signal.Answer",
        "Problem.Real", "Problem.After", "Problem.AfterForWhom", "Problem.AfterSigns", "Idea.Text", "Idea.ByName",
        "SolutionElement.Title", "SolutionElement.Description", "SolutionComment.Text", "SolutionComment.ByName", "Goal.Words", "Measure.Name", "Measure.Unit", "Measure.How", "Measure.WhoConfirms",
        "JointStep.What", "JointStep.Owner", "RoomFile.Name", "RoomFile.ByName",
    ];

    // Machines read these; a canary in them would only break the house.
    private static readonly string[] Machine = ["Language", "Currency", "TimeZone", "KeyHash", "StoredAs", "Text", "Colour", "Hash", "SharedHash", "Country", "PublicAddress", "LogoAddress", "DaysOff", "DaysWorked"];

    [Fact]
    public async Task Is_nothing_but_what_was_shared()
    {
        var place = await RoomHouse.OpenAsync(house);
        await place.Do<HourglassDb>(PlantAsync);
        using var olga = house.CreateClient();

        var seen = new HashSet<string>();
        foreach (var part in new[] { "", "/needs", "/solution", "/plan", "/proposal", "/files", "/explained", "/plan.ics" })
            foreach (Match canary in Canary().Matches((await olga.GetStringAsync(place.To(part))).Replace("\r\n ", "", StringComparison.Ordinal)))
                seen.Add(canary.Groups[1].Value);

        Assert.DoesNotContain(seen, name => name.EndsWith("-hidden", StringComparison.Ordinal));
        Assert.Empty(seen.Except(Meant));
        Assert.Superset(new HashSet<string> { "Problem.Real", "SolutionElement.Title", "Goal.Words", "JointStep.What", "Signal.Answer", "Room.Title", "Idea.Text", "RoomFile.Name" }, seen);
    }

    private static async Task PlantAsync(HourglassDb db)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.FindProperty("WorkspaceId") is not null).ToList())
            foreach (var row in await RowsAsync(db, type.ClrType)) Plant(db.Entry(row));
        foreach (var workspace in await db.Workspaces.Where(w => w.Id == db.WorkspaceId).ToListAsync()) Plant(db.Entry(workspace));
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
    }

    private static async Task<List<object>> RowsAsync(HourglassDb db, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return await set.ToListAsync();
    }

    private static void Plant(EntityEntry row)
    {
        var name = row.Metadata.ClrType.Name;
        if (name is "SearchWord" or "PlaybookEdition" or "Playbook" or "OutreachSettings" or "ProposalVersion" or "Proposal" or "Milestone" or "Touchpoint" or "Sender" or "EngineMark" or "GuestTick" or "RoomSight" or "Evidence") return;
        var isHidden = row.Metadata.FindProperty("IsShared") is not null && !(bool)row.Property("IsShared").CurrentValue!
            || row.Metadata.FindProperty("IsInternal") is not null && (bool)row.Property("IsInternal").CurrentValue!
            || row.Metadata.FindProperty("TellsCustomer") is not null && !(bool)row.Property("TellsCustomer").CurrentValue!;
        foreach (var property in row.Metadata.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey() && !IsMachines(name, p.Name)))
        {
            var canary = $"CANARY:{name}.{property.Name}{(isHidden ? "-hidden" : "")};";
            if (row.Property(property.Name).CurrentValue is not null && (property.GetMaxLength() ?? 1000) >= canary.Length) row.Property(property.Name).CurrentValue = canary;
        }
    }

    private static bool IsMachines(string entity, string property) => property == "Text" ? entity is not ("Idea" or "SolutionComment" or "GuestWord") : Machine.Contains(property);

    [GeneratedRegex("CANARY:([A-Za-z.]+(?:-hidden)?)")]
    private static partial Regex Canary();
}
