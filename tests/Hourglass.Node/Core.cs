using System.Globalization;
using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Node;

/// <summary>The product's own core, with the patience that was asked for and, in rehearsals of the judge, one move of the engine broken.</summary>
internal static class Core
{
    public static ServiceProvider Build(Dictionary<string, string> words, string? mutant)
    {
        var services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Error).AddProvider(new ErrorsOnly()))
            .AddHourglass(words["database"])
            .AddSingleton(new DataFolder(words["data-folder"]))
            .AddSingleton(new FencePlace(words["fence-folder"]))
            .AddSingleton(Times(words));
        if (mutant is not null) Mutants.Break(services, mutant);
        return services.BuildServiceProvider();
    }

    /// <summary>The first question of a process builds the model; asking it before the start keeps that out of the way.</summary>
    public static async Task WarmAsync(IServiceProvider services)
    {
        try
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().As(Actor.Engine(Guid.Empty));
            var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
            await db.Workspaces.CountAsync();
            await db.Touchpoints.CountAsync();
        }
        catch (System.Data.Common.DbException)
        {
            // The database is just being restarted: the engine waits for it.
        }
    }

    private static EngineTimes Times(Dictionary<string, string> words)
    {
        var usual = EngineTimes.Usual;
        return usual with
        {
            Lease = Seconds("lease", usual.Lease),
            RenewEvery = Seconds("renew", usual.RenewEvery),
            ReapEvery = Seconds("reap", usual.ReapEvery),
            Beat = Seconds("beat", usual.Beat),
            QuietLook = Seconds("quiet-look", usual.QuietLook),
            AttemptDeadline = Seconds("deadline", usual.AttemptDeadline),
            GraceAfterStop = Seconds("grace", usual.GraceAfterStop),
            BackOff = new BackOff(double.Parse(words.GetValueOrDefault("stretch", "1"), CultureInfo.InvariantCulture)),
        };

        TimeSpan Seconds(string name, TimeSpan otherwise) =>
            words.TryGetValue(name, out var told) ? TimeSpan.FromSeconds(double.Parse(told, CultureInfo.InvariantCulture)) : otherwise;
    }
}

/// <summary>Tells what went wrong on the error stream, one line each.</summary>
internal sealed class ErrorsOnly : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && eventId.Id < 10_000) Console.Error.WriteLine($"{formatter(state, exception)}: {exception?.GetType().Name} {exception?.Message.ReplaceLineEndings(" ")}");
    }

    public void Dispose() { }
}
