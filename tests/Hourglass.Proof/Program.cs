using System.CommandLine;
using Hourglass.Proof;

var engine = new Option<string>("--engine") { DefaultValueFactory = _ => "sqlite", Description = "sqlite, or postgres with a server of its own" };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var letters = new Option<int>("--letters") { DefaultValueFactory = _ => 2_000, Description = "in one trial" };
var minutes = new Option<int>("--minutes") { DefaultValueFactory = _ => 5, Description = "trial after trial, each with the next seed, until this time is over" };
var mutant = new Option<string?>("--mutant") { Description = "an engine broken on purpose" };
var calm = new Option<bool>("--calm") { Description = "disturb nothing" };

var command = new RootCommand("Kills, freezes, restarts and cuts off the sending engine, says stop to it, and compares what it promised with what the mail server kept.") { engine, seed, letters, minutes, mutant, calm };
command.SetAction(async (parsed, cancellation) => await LongVersion.RunAsync(
    new LongWish(parsed.GetRequiredValue(engine) == "postgres", parsed.GetRequiredValue(seed), parsed.GetRequiredValue(letters), TimeSpan.FromMinutes(parsed.GetRequiredValue(minutes)))
    {
        Mutant = parsed.GetValue(mutant),
        IsCalm = parsed.GetValue(calm),
    }, cancellation));
return await command.Parse(args).InvokeAsync();
