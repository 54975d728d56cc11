using System.Net.Sockets;

namespace Hourglass.Sink;

internal sealed partial class SinkSession
{
    /// <summary>Gives the right answer, or what the script wants instead.</summary>
    /// <returns>Whether the right answer was given.</returns>
    private async Task<bool> AnswerAsync(Moment moment, string answer, CancellationToken cancellation, Func<Task>? keep = null)
    {
        var fault = sink.Faults.Next(moment, _message, _recipients);
        if (keep is not null && IsKept(fault)) await keep();
        if (fault is null)
        {
            await SayAsync(answer, cancellation);
            return true;
        }

        await StrikeAsync(fault, answer, cancellation);
        return fault.What is Trouble.Late or Trouble.Drip or Trouble.Lie;
    }

    private static bool IsKept(Fault? fault) => fault?.What
        is null or Trouble.KeepThenCut or Trouble.Late or Trouble.AnswerThenReset or Trouble.Drip;

    private async Task StrikeAsync(Fault fault, string answer, CancellationToken cancellation)
    {
        sink.Faults.Strike();
        if (fault.What == Trouble.Stall) await Task.Delay(Timeout.Infinite, cancellation);
        if (fault.What == Trouble.Late) await Task.Delay(fault.Pause, cancellation);

        if (fault.What == Trouble.Drip) await _wire.DripAsync(answer, fault.Pause, cancellation);
        else if (fault.What is Trouble.Answer or Trouble.AnswerAndClose) await SayAsync(fault.Answer, cancellation);
        else if (fault.What is Trouble.Late or Trouble.Lie or Trouble.AnswerThenReset) await SayAsync(answer, cancellation);

        if (fault.What == Trouble.AnswerAndClose) _isOver = true;
        if (fault.What is Trouble.Cut or Trouble.KeepThenCut) Cut();
        if (fault.What == Trouble.AnswerThenReset) await HangUpAfterTheAnswerAsync(cancellation);
    }

    private void Cut()
    {
        _isOver = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>A reset throws away what the other side has not read yet, so it waits for the next command.</summary>
    private async Task HangUpAfterTheAnswerAsync(CancellationToken cancellation)
    {
        await _wire.ReadLineAsync(cancellation);
        Cut();
    }
}
