namespace Hourglass.Bench;

/// <summary>Some of what the database holds, to ask for.</summary>
internal sealed record Known(Guid Workspace, IReadOnlyList<Guid> Journeys, IReadOnlyList<Guid> Active, IReadOnlyList<Guid> Companies, IReadOnlyList<string> Words)
{
    /// <summary>Only where pages are measured.</summary>
    public Studied? Studied { get; init; }

    public static async Task<Known> ReadAsync(BenchDatabase database, CancellationToken cancellation)
    {
        var workspace = await WorkspaceAsync(database, cancellation);
        await using var connection = await database.OpenAsync(workspace, cancellation);
        var journeys = await connection.ReadAsync("""select "Id" from "Journeys" order by "Id" limit 2000""", r => Id(r[0]), cancellation);
        var active = await connection.ReadAsync("""select "Id" from "Journeys" where "Standing" = 'Active' order by "Id" limit 2000""", r => Id(r[0]), cancellation);
        var companies = await connection.ReadAsync("""select "Id" from "Companies" order by "Id" limit 2000""", r => Id(r[0]), cancellation);
        return new Known(workspace, journeys, active, companies, Vocabulary.Words);
    }

    public static async Task<Guid> WorkspaceAsync(BenchDatabase database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(null, cancellation);
        return (await connection.ReadAsync("""select "Id" from "Workspaces" order by "Id" limit 1""", r => Id(r[0]), cancellation)).Single();
    }

    public static Guid Id(object value) => value is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)value;
}
