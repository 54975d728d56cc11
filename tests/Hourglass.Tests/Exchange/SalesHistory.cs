using Hourglass.Exchange;
using Hourglass.Tests.Support;
using Hourglass.Work;

namespace Hourglass.Tests.Exchange;

/// <summary>Brings files the way a person does: with a map, to the end, and reads what came of it.</summary>
internal static class SalesHistory
{
    public static string Samples { get; } = Find("samples/sales-history");

    public static ImportPlan Plan => MapText.ReadPlan(File.ReadAllText(Path.Combine(Samples, "map.json")));

    /// <summary>The folder of the real history; the test is skipped, and says so, where there is none.</summary>
    public static string RealFolder()
    {
        var folder = Environment.GetEnvironmentVariable("HOURGLASS_SALES_HISTORY");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "HOURGLASS_SALES_HISTORY does not name the folder of the real sales history.");
        return folder!;
    }

    extension(World world)
    {
        public async Task<List<Import>> ImportFolder(string folder)
        {
            var imports = new List<Import>();
            foreach (var map in Plan.Files) imports.Add(await world.Import(await File.ReadAllTextAsync(Path.Combine(folder, map.File!)), map));
            return imports;
        }

        public async Task<Import> Import(string text, ImportMap map)
        {
            var import = await world.Bring(text, map);
            await world.Do<ImportDesk>(desk => desk.LoadAsync(import.Id, default));
            return await world.WorkOff(import.Id);
        }

        public async Task<Import> Rehearse(string text, ImportMap map)
        {
            var import = await world.Bring(text, map);
            await world.Do<ImportDesk>(desk => desk.CheckAsync(import.Id, default));
            return await world.WorkOff(import.Id);
        }

        public async Task<Import> TakeBack(Import import, bool evenChanged = false)
        {
            await world.Do<ImportDesk>(desk => desk.UndoAsync(import.Id, evenChanged, default));
            return await world.WorkOff(import.Id);
        }

        public Task<Import> Bring(string text, ImportMap map) => world.Ask<ImportDesk, Import>(desk =>
            desk.BringAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), map.File ?? "table.csv", map, default));

        public async Task<Import> WorkOff(Guid id)
        {
            while (await world.Ask<LongWorkRunner, bool>(runner => runner.RunNextAsync(default, id))) { }
            return await world.Ask<ImportDesk, Import>(desk => desk.OneAsync(id, default));
        }

        public Task<List<RejectedRow>> RejectedOf(Import import) =>
            world.Ask<ImportDesk, List<RejectedRow>>(desk => Task.FromResult(desk.RejectedOf(import).ToList()));
    }

    private static string Find(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, path))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
