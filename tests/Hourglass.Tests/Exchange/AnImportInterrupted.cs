using System.Globalization;
using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Tests.Support;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Tests.Exchange;

public sealed class AnImportInterrupted : IAsyncLifetime
{
    private const int Rows = 1300;
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Goes_on_after_its_node_died_at_any_batch(int batch)
    {
        var id = await BeginAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(id, new DyingLease(batch)));
        Assert.Equal(Math.Min(Rows, (batch - 1) * 500), await Db(db => db.Companies.CountAsync()));

        AssertComplete(await _world.WorkOff(id));
        Assert.Equal(Rows, await Db(db => db.Companies.CountAsync()));
        Assert.Equal(Rows, await Db(db => db.ImportTraces.CountAsync(t => t.ImportId == id)));
    }

    [Fact]
    public async Task Lets_only_one_node_save_when_two_believe_it_theirs()
    {
        var id = await BeginAsync();
        var work = await Db(db => db.LongWorks.AsNoTracking().SingleAsync(w => w.SubjectId == id));
        AssertComplete(await _world.WorkOff(id));
        await Assert.ThrowsAsync<LeaseLostException>(() => _world.Do<HourglassDb>(db => new Lease(work, _world.Clock).HoldAsync(db, default)));
    }

    [Fact]
    public async Task Is_taken_over_when_its_node_fell_silent()
    {
        var id = await BeginAsync();
        await _world.Do<HourglassDb>(db => db.LongWorks.Where(w => w.SubjectId == id).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.Claim, Guid.CreateVersion7()).SetProperty(w => w.DueAt, _world.Now + Lease.Length)));
        Assert.False(await _world.Ask<LongWorkRunner, bool>(runner => runner.RunNextAsync(default, id)));

        _world.Clock.Advance(Lease.Length);
        AssertComplete(await _world.WorkOff(id));
    }

    [Fact]
    public async Task Stops_when_asked_and_goes_on_when_asked()
    {
        var id = await BeginAsync();
        await _world.Do<ImportDesk>(desk => desk.CancelAsync(id, default));
        var stopped = await _world.WorkOff(id);
        Assert.Equal((ImportState.Cancelled, 0), (stopped.State, stopped.Rows));

        await _world.Do<ImportDesk>(desk => desk.LoadAsync(id, default));
        AssertComplete(await _world.WorkOff(id));
    }

    [Fact]
    public async Task Refuses_a_file_that_is_not_the_one_looked_at()
    {
        var import = await _world.Bring(Table, Map);
        var path = await PathOf(import);
        await File.AppendAllTextAsync(path, "Slipped in\n");
        await _world.Do<ImportDesk>(desk => desk.LoadAsync(import.Id, default));

        var failed = await _world.WorkOff(import.Id);
        Assert.Equal((ImportState.Failed, "import.file-changed", 0), (failed.State, failed.Problem, failed.Rows));
        Assert.Equal(0, await Db(db => db.Companies.CountAsync()));
    }

    [Fact]
    public async Task Loses_its_file_after_a_month_and_nothing_else()
    {
        var import = await _world.Import("name,people\nAcme,1\n", Map);
        _world.Clock.Advance(TimeSpan.FromDays(31));
        await _world.Bring(Table, Map);

        var old = await _world.Ask<ImportDesk, Import>(desk => desk.OneAsync(import.Id, default));
        Assert.Null(old.StoredAs);
        Assert.False(File.Exists(await PathOf(import)));
        Assert.Equal((ImportState.Undone, 1), await UndoneAsync(old));
    }

    private async Task<(ImportState, int)> UndoneAsync(Import import)
    {
        var undone = await _world.TakeBack(import);
        return (undone.State, undone.Removed);
    }

    private Task<string> PathOf(Import import) => _world.Ask<KeptFiles, string>(files => Task.FromResult(files.PathOf(import.StoredAs!)));

    private static void AssertComplete(Import import) =>
        Assert.Equal((ImportState.Loaded, Rows, 0, 0, 1), (import.State, import.Created, import.Updated, import.Skipped, import.Rejected));

    private async Task<Guid> BeginAsync()
    {
        var import = await _world.Bring(Table, Map);
        await _world.Do<ImportDesk>(desk => desk.LoadAsync(import.Id, default));
        return import.Id;
    }

    private Task RunAsync(Guid id, Lease lease) => _world.Do<IServiceProvider>(services =>
        services.GetRequiredKeyedService<ILongWork>(ImportLoading.Kind).RunAsync(id, lease, default));

    // The last row is a bad one: nothing before it may depend on that.
    private static string Table { get; } = string.Join('\n', Enumerable.Range(1, Rows)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"Firm number {i},{i}")).Prepend("name,people").Append("Late Ltd,many")) + "\n";

    private static ImportMap Map { get; } = new()
    {
        Target = ImportTarget.Companies,
        Columns = new Dictionary<string, ColumnMap> { ["name"] = new() { Field = "company" }, ["people"] = new() { Field = "employees" } },
    };

    private Task<TAnswer> Db<TAnswer>(Func<HourglassDb, Task<TAnswer>> question) => _world.Ask(question);

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();
}
