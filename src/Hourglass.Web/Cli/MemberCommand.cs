using System.CommandLine;
using Hourglass.Team;

namespace Hourglass.Web.Cli;

internal static class MemberCommand
{
    public static Command Make(Terminal terminal)
    {
        var say = terminal.Say;
        var name = new Option<string>("--name") { Description = say["cli.member.name"], Required = true };
        var email = new Option<string?>("--email") { Description = say["cli.member.email"] };
        var password = new Option<bool>("--password-stdin") { Description = say["cli.member.password"] };
        var roles = new Option<Roles[]>("--roles") { Description = say["cli.member.roles", Roles.Seller], AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [Roles.Seller] };
        var sight = new Option<Sight>("--sight") { Description = say["cli.member.sight"], DefaultValueFactory = _ => Sight.Own };
        var workspace = new Option<string?>("--workspace") { Description = say["cli.option.workspace"] };
        var site = new Option<string>("--site") { Description = say["cli.member.site"], DefaultValueFactory = _ => "http://localhost:5080" };

        var add = new Command("add", say["cli.member.add"]) { name, email, password, roles, sight, workspace, site };
        add.SetAction(async (asked, cancellation) =>
        {
            if (asked.GetValue(password) && asked.GetValue(email) is null) throw new RefusedException("command.password-needs-email");
            await using var house = House.Open(asked);
            var home = await house.Services.WorkspaceAsync(asked.GetValue(workspace), cancellation);
            var wanted = new InvitationDetails(asked.GetRequiredValue(name), asked.GetRequiredValue(roles).Aggregate(Roles.None, (all, one) => all | one), asked.GetRequiredValue(sight));
            var secret = await InviteAsync(house, home, wanted, cancellation);
            if (!asked.GetValue(password))
            {
                await terminal.Error.WriteLineAsync(say["cli.member.link", wanted.Name, (int)Invitation.Lifetime.TotalDays]);
                await terminal.Output.WriteLineAsync($"{asked.GetRequiredValue(site).TrimEnd('/')}/join/{home.Id}/{secret}");
                return;
            }

            var newcomer = new Newcomer(wanted.Name, asked.GetValue(email)!, await terminal.Input.ReadLineAsync(cancellation) ?? "", say.Language);
            await house.Services.GetRequiredService<Arrival>().JoinAsync(home.Id, secret, newcomer, cancellation);
            terminal.Tell("cli.member.joined", newcomer.Name, newcomer.Email);
        });
        return new Command("member", say["cli.member"]) { add };
    }

    private static async Task<string> InviteAsync(WebApplication house, Workspace home, InvitationDetails wanted, CancellationToken cancellation)
    {
        await using var scope = house.Services.GetRequiredService<IServiceScopeFactory>().As(Actor.Engine(home.Id));
        return await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(wanted, cancellation);
    }
}
