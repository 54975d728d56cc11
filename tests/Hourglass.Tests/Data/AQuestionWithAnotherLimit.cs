using Hourglass.Data;
using Hourglass.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Hourglass.Tests.Data;

public sealed class AQuestionWithAnotherLimit : IAsyncLifetime
{
    private const int TimesPreparedAgain = 5;
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Is_not_prepared_anew_by_SQLite()
    {
        if (TestDatabase.IsPostgres) return;
        await _world.Do<HourglassDb>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            raw.sqlite3_prepare_v2(((SqliteConnection)db.Database.GetDbConnection()).Handle, "select * from Journeys limit ?", out var question);
            using (question)
            {
                for (var limit = 1; limit <= 3; limit++)
                {
                    raw.sqlite3_bind_int(question, 1, limit);
                    raw.sqlite3_step(question);
                    raw.sqlite3_reset(question);
                }

                Assert.Equal(0, raw.sqlite3_stmt_status(question, TimesPreparedAgain, 0));
            }
        });
    }
}
