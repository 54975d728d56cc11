using System.CommandLine;
using Hourglass.Team;

namespace Hourglass.Web.Cli;

internal static class TokenCommand
{
    private const int UsualDays = 90;

    public static Command Make(Terminal terminal)
    {
        var say = terminal.Say;
        var member = new Option<string>("--member") { Description = say["cli.token.member"], Required = true };
        var name = new Option<string>("--name") { Description = say["cli.token.name"], Required = true };
        var scope = new Option<TokenScope>("--scope") { Description = say["cli.token.scope"], DefaultValueFactory = _ => TokenScope.Read };
        var expires = new Option<DateOnly?>("--expires") { Description = say["cli.token.expires", UsualDays] };
        var workspace = new Option<string?>("--workspace") { Description = say["cli.option.workspace"] };

        var add = new Command("add", say["cli.token.add"]) { member, name, scope, expires, workspace };
        add.SetAction(async (asked, cancellation) =>
        {
            await using var house = House.Open(asked);
            var home = await house.Services.WorkspaceAsync(asked.GetValue(workspace), cancellation);
            var owner = await house.Services.MemberAsync(home, asked.GetRequiredValue(member), cancellation);
            await using var work = house.Services.GetRequiredService<IServiceScopeFactory>().As(owner);
            var days = Days(asked.GetValue(expires), house.Services.GetRequiredService<TimeProvider>());
            var token = await work.ServiceProvider.GetRequiredService<ApiTokens>().MakeAsync(asked.GetRequiredValue(name), asked.GetRequiredValue(scope), days, cancellation);
            await terminal.Error.WriteLineAsync(say["cli.token.once", owner.Name]);
            await terminal.Output.WriteLineAsync(token);
        });
        return new Command("token", say["cli.token"]) { add };
    }

    private static int Days(DateOnly? until, TimeProvider clock) =>
        until is null ? UsualDays : until.Value.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
}
