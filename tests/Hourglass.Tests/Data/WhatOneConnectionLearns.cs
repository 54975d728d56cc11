using Hourglass.Data;
using Hourglass.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Hourglass.Tests.Data;

/// <summary>How much there is, is learned by one connection after an import and must guide all of them at once.</summary>
public sealed class WhatOneConnectionLearns : IAsyncLifetime
{
    private const int TimesPreparedAgain = 5;
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Makes_the_others_of_SQLite_choose_their_way_anew()
    {
        if (TestDatabase.IsPostgres) return;
        await _world.Do<HourglassDb>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            raw.sqlite3_prepare_v2(((SqliteConnection)db.Database.GetDbConnection()).Handle, "select * from Journeys", out var question);
            using (question)
            {
                raw.sqlite3_step(question);
                raw.sqlite3_reset(question);
                await _world.Do<HourglassDb>(other => other.LearnSizesAsync(default));
                raw.sqlite3_step(question);

                Assert.Equal(1, raw.sqlite3_stmt_status(question, TimesPreparedAgain, 0));
            }
        });
    }
}
