using System.Runtime.InteropServices;
using Hourglass.Sink;

// dotnet Hourglass.Sink.dll sink  --port P --ledger FILE [--delay ms] [--no-fsync] [--forget] [--stay]
// dotnet Hourglass.Sink.dll proxy --listen P --to host:port [--stay]
// Says "listening on P" when it is ready; obeys lines on the standard input (Commands.cs); ends with it (not so with --stay), or when told to.
using var stop = new CancellationTokenSource();
using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

var options = Options.Read(args);
switch (args.FirstOrDefault())
{
    case "sink":
        await using (var sink = new SmtpSink(options.Sink(), TimeProvider.System))
        {
            Console.WriteLine($"listening on {sink.Port}");
            await Commands.ObeyAsync(Console.In, line => Commands.Obey(sink, line), options.Stays, stop.Token);
        }

        return 0;
    case "proxy":
        await using (var proxy = options.Proxy())
        {
            Console.WriteLine($"listening on {proxy.Port}");
            await Commands.ObeyAsync(Console.In, line => Commands.Obey(proxy, line), options.Stays, stop.Token);
        }

        return 0;
    default:
        Console.Error.WriteLine("sink --port P --ledger FILE [--delay ms] [--no-fsync] [--forget] | proxy --listen P --to host:port");
        return 2;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
