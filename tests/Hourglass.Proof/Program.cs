using System.CommandLine;
using Hourglass.Proof;

var engine = new Option<string>("--engine") { DefaultValueFactory = _ => "sqlite", Description = "sqlite, or postgres with a server of its own" };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
var letters = new Option<int>("--letters") { DefaultValueFactory = _ => 2_000, Description = "in one trial" };
var minutes = new Option<int>("--minutes") { DefaultValueFactory = _ => 5, Description = "trial after trial, each with the next seed, until this time is over" };
var perMinute = new Option<int>("--per-minute") { Description = "what the sender may send; 0 is as fast as it can" };
var calm = new Option<bool>("--calm") { Description = "disturb nothing" };
var mutants = new Option<bool>("--mutants") { Description = "try every engine that is broken on purpose and say which promise caught it" };
var mutant = new Option<string?>("--mutant") { Description = "only this one" };

var command = new RootCommand("Kills, freezes, restarts and cuts off the sending engine, says stop to it, and compares what it promised with what the mail server kept.")
{
    engine, seed, letters, minutes, perMinute, calm, mutants, mutant,
};
command.SetAction(async (parsed, cancellation) =>
{
    var isPostgres = parsed.GetRequiredValue(engine) == "postgres";
    await using var laboratory = await Laboratory.OpenAsync(isPostgres);
    if (parsed.GetValue(mutants)) return await new Rehearsals(isPostgres, laboratory).RunAsync(parsed.GetRequiredValue(seed), parsed.GetValue(mutant), cancellation);
    var wish = new LongWish(isPostgres, parsed.GetRequiredValue(seed), parsed.GetRequiredValue(letters), TimeSpan.FromMinutes(parsed.GetRequiredValue(minutes)))
    {
        Mutant = parsed.GetValue(mutant),
        IsCalm = parsed.GetValue(calm),
        PerMinute = parsed.GetValue(perMinute),
    };
    return await new LongVersion(wish, laboratory).RunAsync(cancellation);
});
return await command.Parse(args).InvokeAsync();
