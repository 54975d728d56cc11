namespace Hourglass.Proof;

/// <summary>Where trials are run by hand: a folder, a PostgreSQL server of its own where one is wanted, and a fresh database for every trial.</summary>
public sealed class Laboratory : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hourglass-laboratory-").FullName;
    private readonly OwnPostgres? _server;
    private readonly ProofDatabases _databases;

    private Laboratory(OwnPostgres? server) => (_server, _databases) = (server, new ProofDatabases(_folder, server?.Address));

    public static async Task<Laboratory> OpenAsync(bool isPostgres)
    {
        var laboratory = new Laboratory(isPostgres ? await OwnPostgres.StartAsync() : null);
        await laboratory._databases.PrepareAsync();
        return laboratory;
    }

    public async Task<Outcome> TryAsync(ProofPlan plan, Action<string>? progress = null) =>
        await new Trial(plan, await _databases.NewAsync(), _server) { Progress = progress }.RunAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}
