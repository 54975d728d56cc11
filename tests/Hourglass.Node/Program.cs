using System.Runtime.InteropServices;
using Hourglass.Node;
using Hourglass.Outreach.Dispatch;
using Microsoft.Extensions.DependencyInjection;

// Makes itself ready, says so, waits for a line, then sends until SIGTERM or the end of its input.
var words = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
await using var services = Core.Build(words, Environment.GetEnvironmentVariable("HOURGLASS_MUTANT"));
await Core.WarmAsync(services);
Console.WriteLine("ready");
if (await Console.In.ReadLineAsync() is null) return 0;

var isAskedToStop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    isAskedToStop.TrySetResult();
});
_ = Task.Run(Console.In.ReadLine).ContinueWith(_ => isAskedToStop.TrySetResult(), TaskScheduler.Default);

var engine = services.GetRequiredService<OutreachEngine>();
await engine.StartAsync(CancellationToken.None);
Console.WriteLine("running");
await isAskedToStop.Task;
using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
await engine.StopAsync(patience.Token);
Console.WriteLine("stopped");
return 0;
