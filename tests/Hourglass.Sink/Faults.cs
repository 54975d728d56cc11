namespace Hourglass.Sink;

/// <summary>The script; the first fault that fits strikes and is used up when its times are over.</summary>
public sealed class Faults
{
    private readonly List<(Fault Fault, int Left)> _script = [];
    private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first fault strikes; what is kept is kept by then.</summary>
    public Task Struck => _struck.Task;

    public void Add(params IEnumerable<Fault> faults)
    {
        lock (_script) _script.AddRange(faults.Select(fault => (fault, fault.Times == 0 ? int.MaxValue : fault.Times)));
    }

    public void Clear()
    {
        lock (_script) _script.Clear();
    }

    internal void Strike() => _struck.TrySetResult();

    internal Fault? Next(Moment moment, long message, IReadOnlyCollection<string> recipients)
    {
        lock (_script)
        {
            var i = _script.FindIndex(entry => entry.Fault.Fits(moment, message, recipients));
            if (i < 0) return null;
            var (fault, left) = _script[i];
            if (left == 1) _script.RemoveAt(i);
            else if (left != int.MaxValue) _script[i] = (fault, left - 1);
            return fault;
        }
    }
}
