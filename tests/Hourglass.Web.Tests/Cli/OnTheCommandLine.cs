using Hourglass.Languages;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Hourglass.Web.Cli;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Cli;

public sealed class OnTheCommandLine : IAsyncLifetime
{
    private readonly Site _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("hourglass").FullName;

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    [Fact]
    public async Task Doctor_finds_a_sound_database_sound()
    {
        await _site.OpenWorkspaceAsync();

        var (code, said, _) = await Run("doctor");

        Assert.Equal(0, code);
        Assert.Contains("The database fits this version", said);
        Assert.Contains("are right", said);
    }

    [Fact]
    public async Task Doctor_says_what_is_broken_and_how_to_mend_it()
    {
        var (code, said, _) = await Commanded("doctor", "--database", "Host=127.0.0.1;Port=1;Timeout=2");

        Assert.Equal(1, code);
        Assert.Contains("does not answer", said);
        Assert.Contains("Check the setting Database", said);
    }

    [Fact]
    public async Task Doctor_finds_counts_that_somebody_bent()
    {
        var ana = await _site.OpenWorkspaceAsync();
        await new Caller(_site.SignedIn(ana)).StartJourney();
        await _site.Ask<Hourglass.Data.HourglassDb, int>(ana, db => db.Tallies.ExecuteUpdateAsync(t => t.SetProperty(x => x.Count, 7)));

        var (code, said, _) = await Run("doctor");

        Assert.Equal(1, code);
        Assert.Contains("differ from", said);
    }

    [Fact]
    public async Task A_token_is_made_for_a_member_and_opens_the_api()
    {
        await _site.OpenWorkspaceAsync();

        var (code, token, hint) = await Run("token", "add", "--member", "Ana Seller", "--name", "Robot", "--scope", "write");

        Assert.Equal((0, true), (code, hint.Contains("cannot be shown again")));
        var robot = _site.CreateClient();
        robot.DefaultRequestHeaders.Add("Authorization", $"Bearer {token.Trim()}");
        Assert.NotEmpty(await new Caller(robot).AddCompany());
    }

    [Fact]
    public async Task A_token_for_reading_changes_nothing()
    {
        await _site.OpenWorkspaceAsync();
        var (_, token, _) = await Run("token", "add", "--member", "Ana Seller", "--name", "Reader");
        var robot = _site.CreateClient();
        robot.DefaultRequestHeaders.Add("Authorization", $"Bearer {token.Trim()}");

        var refused = await new Caller(robot).Post("/companies", new { name = "x" });

        Assert.Equal((System.Net.HttpStatusCode.Forbidden, "actor.only-reads"), (refused.Status, refused.Type));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await new Caller(robot).Get("/companies")).Status);
    }

    [Fact]
    public async Task A_member_is_invited_by_a_link()
    {
        await _site.OpenWorkspaceAsync();

        var (code, link, _) = await Run("member", "add", "--name", "Ben", "--roles", "Seller", "Delivery", "--sight", "Team", "--site", "https://crm.example");

        Assert.Equal(0, code);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await _site.CreateClient().GetAsync(new Uri(link.Trim()).AbsolutePath)).StatusCode);
    }

    [Fact]
    public async Task A_member_with_a_password_is_in_at_once()
    {
        await _site.OpenWorkspaceAsync();
        StringWriter output = new(), error = new();

        var code = await Commands.RunAsync(
            ["member", "add", "--name", "Ben", "--email", "ben@example.org", "--password-stdin", "--database", _site.Database, "--data-folder", _folder],
            new Terminal(new StringReader("seven calm herons\n"), output, error, Speech.English));

        Assert.True(code == 0, error.ToString());
        Assert.Equal(0, (await Run("token", "add", "--member", "ben@example.org", "--name", "Robot")).Code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("token", "add")]
    [InlineData("token", "add", "--member", "x", "--name", "y", "--scope", "everything")]
    public async Task What_is_not_understood_is_2(params string[] args) => Assert.Equal(2, (await Run(args)).Code);

    [Fact]
    public async Task What_is_refused_is_1_and_a_sentence()
    {
        await _site.OpenWorkspaceAsync();

        var (code, _, error) = await Run("token", "add", "--member", "Nobody", "--name", "Robot");

        Assert.Equal((1, "Nobody here is called “Nobody”. Give an e-mail address, a whole name or an id."), (code, error.Trim()));
    }

    [Fact]
    public async Task Migrate_makes_a_database_that_is_not_there_yet()
    {
        if (TestDatabase.IsPostgres) return;

        var (code, said, _) = await Commanded("migrate", "--data-folder", _folder);

        Assert.Equal((0, "The database is up to date."), (code, said.Trim()));
        Assert.True(File.Exists(Path.Combine(_folder, "hourglass.db")));
    }

    [Fact]
    public async Task Every_text_of_the_command_line_exists_in_both_languages()
    {
        foreach (var say in new[] { Speech.English, Speech.Russian })
        {
            var output = new StringWriter();
            await Commands.RunAsync(["member", "add", "--help"], new Terminal(TextReader.Null, output, output, say));
            await Commands.RunAsync(["token", "add", "--help"], new Terminal(TextReader.Null, output, output, say));
            await Commands.RunAsync(["--help"], new Terminal(TextReader.Null, output, output, say));
            Assert.DoesNotContain("cli.", output.ToString());
        }
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Commanded([.. args, "--database", _site.Database, "--data-folder", _folder]);

    private static async Task<(int Code, string Output, string Error)> Commanded(params string[] args)
    {
        StringWriter output = new(), error = new();
        var code = await Commands.RunAsync(args, new Terminal(TextReader.Null, output, error, Speech.English));
        return (code, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
