using System.CommandLine;
using Hourglass.Bench;

string[] subjects = ["pages", "search", "write", "import", "start", "letters", "due", "claim", "plan", "idle"];
var what = new Argument<string>("what") { Description = string.Join(", ", subjects) };
what.AcceptOnlyFromAmong(subjects);
var engine = new Option<string>("--engine") { DefaultValueFactory = _ => "sqlite", Description = "sqlite or postgres (Host=… in HOURGLASS_BENCH_POSTGRES)" };
var journeys = new Option<int>("--journeys") { DefaultValueFactory = _ => 10_000 };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 8, Description = "how long each figure is measured" };
var letters = new Option<int>("--letters") { DefaultValueFactory = _ => 20_000, Description = "how many letters leave, or fall due within a minute" };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 8, Description = "to the mail server" };
var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 1_000_000, Description = "how many touchpoints wait when a batch is claimed, after 100,000" };
var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 20_000, Description = "whose plans are started at once" };
var only = new Option<string?>("--only") { Description = "measures only what is called so, for instance board, or research,room" };
var server = new Option<string?>("--server") { Description = "a published server to measure; without it this checkout is published first" };

var command = new RootCommand("Measures the published server over HTTP, with one and with sixteen clients; and the core that plans and sends letters.") { what, engine, journeys, seconds, letters, connections, rows, customers, only, server };
command.SetAction(async (parsed, cancellation) =>
{
    var run = new Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(engine), parsed.GetRequiredValue(journeys),
        TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), parsed.GetValue(only), parsed.GetValue(server))
    {
        Letters = parsed.GetRequiredValue(letters),
        Connections = parsed.GetRequiredValue(connections),
        Rows = parsed.GetRequiredValue(rows),
        Customers = parsed.GetRequiredValue(customers),
    };
    await run.GoAsync(cancellation);
});
return await command.Parse(args).InvokeAsync();
