#pragma warning disable RS0030 // commands run outside any request and may touch the database itself
using System.CommandLine;
using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Languages;
using Hourglass.Team;
using Hourglass.Web.Pages.Exchange;
using Hourglass.Work;

namespace Hourglass.Web.Cli;

/// <summary>What the command line asks of an import.</summary>
internal sealed record ImportWishes(string Map, string? Folder, string? File, bool IsDryRun, string? Workspace, string? As, string? Rejected, string Language);

/// <summary>
/// <c>import --map map.json --folder data</c> or <c>import --map map.json --file table.csv</c>: the same import as in the browser, to its end,
/// with its report on the screen. Exit code 0: done; 1: refused or failed.
/// </summary>
internal sealed class ImportCommand(IServiceProvider services, TextWriter output)
{
    public static Command Make(Terminal terminal)
    {
        var say = terminal.Say;
        Option<string> map = new("--map") { Description = say["cli.import.map"], Required = true };
        Option<string?> folder = new("--folder") { Description = say["cli.import.folder"] }, file = new("--file") { Description = say["cli.import.file"] };
        Option<bool> dryRun = new("--dry-run") { Description = say["cli.import.dry-run"] };
        Option<string?> workspace = new("--workspace") { Description = say["cli.option.workspace"] }, by = new("--member", "--as") { Description = say["cli.import.as"] };
        Option<string?> rejected = new("--rejected") { Description = say["cli.import.rejected"] };
        Option<string> language = new("--language") { Description = say["cli.import.language"], DefaultValueFactory = _ => say.Language };
        var command = new Command("import", say["cli.import"]) { map, folder, file, dryRun, workspace, by, rejected, language };
        command.SetAction(async (line, cancellation) =>
        {
            await using var house = House.Open(line);
            return await new ImportCommand(house.Services, terminal.Output).RunAsync(new ImportWishes(
                line.GetValue(map)!, line.GetValue(folder), line.GetValue(file), line.GetValue(dryRun), line.GetValue(workspace), line.GetValue(by),
                line.GetValue(rejected), line.GetValue(language)!), cancellation);
        });
        return command;
    }

    public async Task<int> RunAsync(ImportWishes wishes, CancellationToken cancellation)
    {
        var say = Speech.In(wishes.Language);
        try
        {
            await using (var scope = services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(cancellation);
            var actor = await services.MemberAsync(wishes.Workspace, wishes.As, cancellation);
            var isGood = true;
            foreach (var (map, path) in Files(wishes)) isGood &= await RunAsync(actor, map, path, wishes, say, cancellation);
            return isGood ? 0 : 1;
        }
        catch (RefusedException refused)
        {
            await output.WriteLineAsync(say.Refusal(refused));
            return 1;
        }
    }

    private static IEnumerable<(ImportMap Map, string Path)> Files(ImportWishes wishes)
    {
        var plan = MapText.ReadPlan(ReadText(wishes.Map));
        if (wishes.File is { } file) return [(plan.Files is [var only] ? only : plan.Files.FirstOrDefault(m => m.File == Path.GetFileName(file))
            ?? throw new RefusedException("import.no-map-for", Path.GetFileName(file)), file)];
        if (wishes.Folder is null) throw new RefusedException("import.no-file");
        return plan.Files.Select(map => (map, Path.Combine(wishes.Folder, map.File ?? throw new RefusedException("import.no-file"))));
    }

    private async Task<bool> RunAsync(Actor actor, ImportMap map, string path, ImportWishes wishes, Speech say, CancellationToken cancellation)
    {
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        await using var scope = scopes.As(actor);
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        await using var stream = Open(path);
        var import = await desk.BringAsync(stream, Path.GetFileName(path), map, cancellation);
        if (wishes.IsDryRun) await desk.CheckAsync(import.Id, cancellation);
        else await desk.LoadAsync(import.Id, cancellation);

        var done = await FollowAsync(desk, import.Id, cancellation);
        await ReportAsync(done, say);
        if (wishes.Rejected is { } folder && done.Rejected > 0) await KeepRejectedAsync(desk, done, folder, say, cancellation);
        return done.Failure is null;
    }

    // A running server may be quicker to take the work; then we wait for it.
    private async Task<Import> FollowAsync(ImportDesk desk, Guid id, CancellationToken cancellation)
    {
        var runner = services.GetRequiredService<LongWorkRunner>();
        while (true)
        {
            var ran = await runner.RunNextAsync(cancellation, id);
            var import = await desk.OneAsync(id, cancellation);
            if (!import.IsAtWork) return import;
            if (!ran) await Task.Delay(TimeSpan.FromMilliseconds(300), services.GetRequiredService<TimeProvider>(), cancellation);
        }
    }

    private async Task ReportAsync(Import import, Speech say)
    {
        await output.WriteLineAsync($"{import.Name}: {say[$"import.state.{import.State}"]}");
        if (import.Failure is { } failure) await output.WriteLineAsync($"  {say.Refusal(failure)}");
        await output.WriteLineAsync($"  {say["import.counts", import.Rows, import.Created, import.Updated, import.Skipped, import.Rejected]}");
        foreach (var line in ImportWords.Remarks(import.Remarks, say)) await output.WriteLineAsync($"  · {line}");
    }

    private async Task KeepRejectedAsync(ImportDesk desk, Import import, string folder, Speech say, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"rejected-{Path.GetFileNameWithoutExtension(import.Name)}.csv");
        await using var stream = File.Create(path);
        await ImportWords.WriteRejectedAsync(desk, import, stream, say, cancellation);
        await output.WriteLineAsync($"  {path}");
    }

    private static FileStream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path) : throw new RefusedException("import.no-such-file", path);

    private static string ReadText(string path) =>
        File.Exists(path) ? File.ReadAllText(path) : throw new RefusedException("import.no-such-file", path);
}
