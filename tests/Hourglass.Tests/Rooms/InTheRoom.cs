using Hourglass.Rooms;
using Hourglass.Tests.Research;

namespace Hourglass.Tests.Rooms;

/// <summary>Acme's room is open, and Olga has a link.</summary>
public abstract class InTheRoom : Studying
{
    protected async Task<string> InviteAsync(string name = "Olga", int days = 30)
    {
        if ((await StateAsync()).Room is null) await World.Do<RoomDesk>(d => d.DescribeAsync(Journey, new("Fewer returns, together", "Welcome"), null, default));
        return await World.Ask<RoomDesk, string>(d => d.InviteAsync(Journey, new(name, Days: days), default));
    }

    protected Task<RoomState> StateAsync() => World.Ask<RoomDesk, RoomState>(d => d.ReadAsync(Journey, default));

    protected async Task<bool> OpensAsync(string key)
    {
        await using var visit = await World.Service<RoomDoor>().OpenAsync(key, default);
        return visit is not null;
    }

    /// <summary>Does something as the guest of this key.</summary>
    protected async Task InsideAsync(string key, Func<RoomVisit, Task> deed)
    {
        await using var visit = await World.Service<RoomDoor>().OpenAsync(key, default) ?? throw new InvalidOperationException("The door stays shut.");
        await deed(visit);
    }

    protected async Task<TAnswer> InsideAsync<TAnswer>(string key, Func<RoomVisit, Task<TAnswer>> question)
    {
        await using var visit = await World.Service<RoomDoor>().OpenAsync(key, default) ?? throw new InvalidOperationException("The door stays shut.");
        return await question(visit);
    }

    protected static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RefusedException>(deed)).Code;
}
