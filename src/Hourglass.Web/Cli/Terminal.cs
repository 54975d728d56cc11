using Hourglass.Languages;
using Spectre.Console;

namespace Hourglass.Web.Cli;

/// <summary>Where a command reads and writes, and the language it speaks there: that of LANG.</summary>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error, Speech say)
{
    private const int WidthOfFiles = 120;

    public TextReader Input => input;
    public TextWriter Output => output;
    public TextWriter Error => error;
    public Speech Say => say;

    private IAnsiConsole? _console;

    public IAnsiConsole Console => _console ??= Open(output);

    public static Terminal Own => new(System.Console.In, System.Console.Out, System.Console.Error, Speech.In(Language));

    public void Tell(string key, params object?[] details) => output.WriteLine(say[key, details]);

    public void Refuse(RefusedException refused) => error.WriteLine(say.Refusal(refused));

    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private static string Language =>
        LanguageVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => v is { Length: > 0 }) is ['r', 'u', ..] ? "ru" : "en";

    private static IAnsiConsole Open(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!ReferenceEquals(output, System.Console.Out) || System.Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
