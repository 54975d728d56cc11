using Hourglass.Web.Cli;
using Microsoft.Data.Sqlite;

namespace Hourglass.Web.Host;

/// <summary>One SQLite file has one server: a second one would send the same letters, so it does not open (P3). PostgreSQL takes any number.</summary>
internal sealed class OneHouse(IConfiguration settings) : IDisposable
{
    private FileStream? _held;

    /// <summary>Refuses <c>house.occupied</c> while another server has this database open.</summary>
    public void Occupy()
    {
        var address = DatabaseAddress.From(settings);
        if (address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)) return;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(address).DataSource);
        try
        {
            _held = new FileStream($"{file}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException("house.occupied", file);
        }
    }

    public void Dispose() => _held?.Dispose();
}

internal static class OneHouseDoor
{
    /// <returns>False, after saying so, when another server has the database open.</returns>
    public static bool OccupyHouse(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<OneHouse>().Occupy();
            return true;
        }
        catch (RefusedException occupied)
        {
            Terminal.Own.Refuse(occupied);
            return false;
        }
    }
}
