using System.CommandLine;
using Hourglass.Bench;

var what = new Argument<string>("what") { Description = "pages, search, write, import or start" };
what.AcceptOnlyFromAmong("pages", "search", "write", "import", "start");
var engine = new Option<string>("--engine") { DefaultValueFactory = _ => "sqlite", Description = "sqlite or postgres (Host=… in HOURGLASS_BENCH_POSTGRES)" };
var journeys = new Option<int>("--journeys") { DefaultValueFactory = _ => 10_000 };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 8, Description = "how long each figure is measured" };
var only = new Option<string?>("--only") { Description = "measures only what is called so, for instance board" };
var server = new Option<string?>("--server") { Description = "a published server to measure; without it this checkout is published first" };

var command = new RootCommand("Measures the published server over HTTP, with one and with sixteen clients.") { what, engine, journeys, seconds, only, server };
command.SetAction(async (parsed, cancellation) =>
{
    var run = new Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(engine), parsed.GetRequiredValue(journeys),
        TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), parsed.GetValue(only), parsed.GetValue(server));
    await run.GoAsync(cancellation);
});
return await command.Parse(args).InvokeAsync();
