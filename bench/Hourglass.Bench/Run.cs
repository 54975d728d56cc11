using Hourglass.Bench.Dispatch;
using Spectre.Console;

namespace Hourglass.Bench;

/// <summary>One measured run: publish, start, fill, measure, print, clean up.</summary>
internal sealed record Run(string What, string Engine, int Journeys, TimeSpan Length, string? Only, string? Server)
{
    public int Letters { get; init; }
    public int Connections { get; init; }
    public int Rows { get; init; }
    public int Customers { get; init; }

    private static readonly int[] Clients = [1, 16];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan IdleLength = TimeSpan.FromSeconds(30);
    private const int WarmUpAnswers = 3000;
    private const int MeasuredAnswers = 300;

    public async Task GoAsync(CancellationToken cancellation)
    {
        await using var database = await BenchDatabase.NewAsync(Engine, cancellation);
        if (OfTheCore(database, cancellation) is { } measuring)
        {
            Console.WriteLine(Machine.Line(Engine));
            await measuring;
            return;
        }

        var published = Server ?? await Publishing.PublishAsync(cancellation);
        Console.WriteLine(Machine.Line(Engine, Journeys));
        if (What == "idle") await Idling.MeasureAsync(published, database, IdleLength, cancellation);
        else if (What == "start") await Starting.MeasureAsync(published, database, Journeys, cancellation);
        else if (What == "import") await Importing.MeasureAsync(published, database, Journeys, cancellation);
        else await UnderLoadAsync(published, database, cancellation);
    }

    private Task? OfTheCore(BenchDatabase database, CancellationToken cancellation) => What switch
    {
        "letters" => LetterRate.MeasureAsync(database, Letters, Connections, Only, cancellation),
        "due" => Lateness.MeasureAsync(database, Letters, Connections),
        "claim" => Claiming.MeasureAsync(database, Rows, cancellation),
        "plan" => BulkPlanning.MeasureAsync(database, Customers, cancellation),
        _ => null,
    };

    private async Task UnderLoadAsync(string published, BenchDatabase database, CancellationToken cancellation)
    {
        await using var server = await RunningServer.StartAsync(published, database, cancellation);
        var seller = await Seller.OpenWorkspaceAsync(published, server, database, cancellation);
        await Filling.FillAsync(database, Journeys, cancellation);
        var known = await Known.ReadAsync(database, cancellation);
        if (What == "pages") known = known with { Studied = await Studied.OfAsync(database, known, cancellation) };

        var table = new Table().AddColumns("what", "clients", "per second", "p50 ms", "p99 ms", "server CPU µs", "client CPU µs", "failed").RoundedBorder();
        foreach (var scenario in Scenarios.Of(What, known, seller).Where(scenario => Only is null || scenario.Name == Only || Only.Split(',').Contains(scenario.Name)))
        {
            // A server that has just started still compiles; what is measured is one that has been at work.
            await Load.RunAsync(server, scenario, Clients[^1], WarmUp, WarmUpAnswers);
            foreach (var clients in Clients)
            {
                var figures = await Load.RunAsync(server, scenario, clients, Length, MeasuredAnswers);
                table.AddRow(figures.Cells(scenario.Name, clients));
                Console.WriteLine(figures.Line(scenario.Name, clients));
            }
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"server resident after the run: {server.ResidentMegabytes} MB");
    }
}
