using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Support;

/// <summary>Counts what is asked of the database while a deed is done, and only by it.</summary>
public sealed class SqlCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<List<string>?> Current = new();
    private static readonly SqlCommands Watching = new();

    static SqlCommands() => DiagnosticListener.AllListeners.Subscribe(Watching);

    public static async Task<IReadOnlyList<string>> Of(Func<Task> deed)
    {
        var commands = new List<string>();
        Current.Value = commands;
        await deed();
        Current.Value = null;
        return commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandExecutedEventData executed) Current.Value?.Add(executed.Command.CommandText);
    }

    public void OnCompleted() { }
    public void OnError(Exception error) { }
}
