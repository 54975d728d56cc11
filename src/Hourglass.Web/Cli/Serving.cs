using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hourglass.Web.Cli;

/// <summary>What the program does when no other command is named: it opens.</summary>
internal static class Serving
{
    public const string Word = "serve";
    private const string Demo = "--demo";
    private const string Usual = "http://localhost:5080";

    public static Command Described(Terminal terminal) => new(Word, terminal.Say["cli.serve"])
    {
        new Option<bool>(Demo) { Description = terminal.Say["cli.serve.demo"] },
        new Option<string>("--urls") { Description = terminal.Say["cli.serve.urls", Usual] },
    };

    /// <summary>The settings that stand on the line.</summary>
    public static string[] Settings(string[] args) =>
        [.. args.Where(word => word is not Word).Select(word => word is Demo ? "--Demo:Open=true" : word)];

    public static void Choose(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Usual);
    }

    /// <summary>Says where it is open, plainly, once it is.</summary>
    public static void Announce(this WebApplication app, string[] args)
    {
        if (args.Contains(Demo)) app.Lifetime.ApplicationStarted.Register(() => Terminal.Own.Tell("cli.demo.ready"));
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in Addresses(app)) Terminal.Own.Tell("cli.open-at", address);
        });
    }

    /// <summary>Stays open until it is stopped; a taken address is said plainly, with the way out.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> OpenAsync(this WebApplication app)
    {
        var address = app.Configuration["urls"] ?? Usual;
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Terminal.Own.Error.WriteLineAsync(Terminal.Own.Say["cli.address-taken", address]);
            return 1;
        }
    }

    /// <summary>What only the start needed goes back to the machine: a server that waits should be small.</summary>
    public static void Settle(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Task.Run(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true)));

    private static IEnumerable<string> Addresses(WebApplication app) =>
        (app.Services.GetService<Microsoft.AspNetCore.Hosting.Server.IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(address => address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal)).Distinct();
}
