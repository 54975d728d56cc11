using System.CommandLine;
using Hourglass.Demo;
using Hourglass.Web.Host;

namespace Hourglass.Web.Cli;

internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var language = new Option<string>("--language") { Description = terminal.Say["cli.demo.language"], DefaultValueFactory = _ => terminal.Say.Language };
        language.AcceptOnlyFromAmong("en", "ru");
        var command = new Command("demo", terminal.Say["cli.demo"]) { language };
        command.SetAction(async (asked, cancellation) =>
        {
            await using var house = House.Open(asked);
            await house.PrepareDatabaseAsync();
            await house.Services.GetRequiredService<DemoHouse>().OpenAsync(asked.GetRequiredValue(language), cancellation);
            terminal.Tell("cli.demo.ready");
        });
        return command;
    }
}
