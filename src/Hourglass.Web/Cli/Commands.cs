using System.CommandLine;
using System.Data.Common;
using System.Globalization;

namespace Hourglass.Web.Cli;

/// <summary>The commands of this program beside serving. Exit codes: 0 done, 1 refused or not well, 2 not understood.</summary>
internal static class Commands
{
    private const int Refused = 1;
    private const int NotUnderstood = 2;

    /// <summary>Everything else that may stand on the line is a setting of the server.</summary>
    public static bool AreMeant(string[] args) =>
        args.Any(word => word is "--help" or "-h" or "-?" or "--version") || args is [[>= 'a' and <= 'z', ..] command, ..] && command != Serving.Word;

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        CultureInfo.CurrentUICulture = terminal.Say.Culture;
        var asked = All(terminal).Parse(args);
        var line = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await asked.InvokeAsync(line);
            return asked.Errors.Count > 0 ? NotUnderstood : code;
        }
        catch (RefusedException refused)
        {
            terminal.Refuse(refused);
            return Refused;
        }
        catch (DbException failure)
        {
            terminal.Error.WriteLine(terminal.Say["cli.database-says", failure.Message]);
            return Refused;
        }
    }

    private static RootCommand All(Terminal terminal) => new(terminal.Say["cli.about"])
    {
        House.Database(terminal.Say), House.DataFolder(terminal.Say),
        Serving.Described(terminal),
        MigrateCommand.Make(terminal),
        MemberCommand.Make(terminal),
        TokenCommand.Make(terminal),
        ImportCommand.Make(terminal),
        DemoCommand.Make(terminal),
        DoctorCommand.Make(terminal),
    };
}
