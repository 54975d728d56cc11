using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Quartz;

namespace Hourglass.Bench.Dispatch;

/// <summary>The same letter, one job each, by what people use otherwise; a job's whole work is to send.</summary>
internal static class OtherSchedulers
{
    private static BareMailKit? _mail;

    public static async Task<Func<CancellationToken, Task>> HangfireAsync(string database, BareMailKit mail, int letters, int connections)
    {
        _mail = mail;
        var options = new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromMilliseconds(100) };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(database, options), options);
        var client = new BackgroundJobClient(storage);
        await Parallel.ForEachAsync(Enumerable.Range(0, letters), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (number, _) =>
        {
            client.Enqueue(() => SendAsync(number));
            return ValueTask.CompletedTask;
        });
        return async stop =>
        {
            using var server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = connections }, storage);
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            server.SendStop();
            await server.WaitForShutdownAsync(CancellationToken.None);
        };
    }

    public static async Task<Func<CancellationToken, Task>> QuartzAsync(string database, BareMailKit mail, int letters, int connections)
    {
        _mail = mail;
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.UseDefaultThreadPool(connections);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
        }).BuildScheduler();
        foreach (var some in Enumerable.Range(0, letters).Chunk(500))
            await scheduler.ScheduleJobs(some.ToDictionary(JobOf, number => (IReadOnlyCollection<ITrigger>)[TriggerBuilder.Create().StartNow().WithIdentity($"{number}").Build()]), new ScheduleJobOptions(), CancellationToken.None);
        return async stop =>
        {
            await scheduler.Start(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        };
    }

    // Hangfire calls it by its name.
    public static Task SendAsync(int number) => _mail!.SendAsync(number);

    private static IJobDetail JobOf(int number) => JobBuilder.Create<SendingJob>().WithIdentity($"{number}").UsingJobData("number", number).Build();

    private sealed class SendingJob : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await SendAsync(context.MergedJobDataMap.GetInt("number"));
    }
}
