using System.CommandLine;
using Hourglass.Upkeep;
using Spectre.Console;

namespace Hourglass.Web.Cli;

/// <summary>Says how the program is and how to mend what is not well; changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("doctor", terminal.Say["cli.doctor"]);
        command.SetAction(async (asked, cancellation) =>
        {
            await using var house = House.Open(asked);
            List<Finding> findings =
            [
                .. HostCheckup.Of(house.Configuration),
                .. await house.Services.GetRequiredService<Checkup>().ExamineAsync(cancellation),
            ];
            Show(findings, terminal);
            return findings.Any(f => f.Health == Health.Broken) ? 1 : 0;
        });
        return command;
    }

    private static void Show(List<Finding> findings, Terminal terminal)
    {
        var table = new Table().NoBorder().HideHeaders().AddColumn("").AddColumn("");
        foreach (var finding in findings)
        {
            table.AddRow(Mark(finding.Health), Markup.Escape(terminal.Say[$"doctor.{finding.Code}{Wrong(finding)}", finding.Details]));
            if (finding.Health != Health.Good) table.AddRow("", $"[grey]{Markup.Escape(terminal.Say[$"doctor.{finding.Code}.mend", finding.Details])}[/]");
        }

        terminal.Console.Write(table);
        var worst = findings.Max(f => f.Health);
        terminal.Tell($"doctor.verdict.{worst.ToString().ToLowerInvariant()}");
    }

    private static string Wrong(Finding finding) => finding.Health == Health.Good ? "" : ".wrong";

    private static string Mark(Health health) => health switch
    {
        Health.Good => "[green]ok[/]",
        Health.Doubtful => "[yellow]![/]",
        Health.Broken => "[red]x[/]",
    };
}
