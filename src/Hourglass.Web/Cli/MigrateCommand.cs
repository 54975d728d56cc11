using System.CommandLine;
using Hourglass.Web.Host;

namespace Hourglass.Web.Cli;

internal static class MigrateCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("migrate", terminal.Say["cli.migrate"]);
        command.SetAction(async asked =>
        {
            await using var house = House.Open(asked);
            await house.PrepareDatabaseAsync();
            terminal.Tell("cli.migrate.done");
        });
        return command;
    }
}
