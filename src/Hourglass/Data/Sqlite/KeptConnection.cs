using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hourglass.Data.Sqlite;

/// <summary>
/// A connection that is not closed but handed on, and keeps what it has prepared: preparing the statement of a page takes longer than answering it.
/// It knows SQLite's own functions only, not those EF adds for decimals and regular expressions.
/// </summary>
internal sealed class KeptConnection(string database, Func<KeptConnection, bool> isKept) : SqliteConnection(database)
{
    private const int MostStatements = 100;
    private static readonly string[] Repeatable = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private int _inUse;

    /// <summary>Nothing of what the last one did is left open.</summary>
    public bool IsClean => Handle is { } file && raw.sqlite3_get_autocommit(file) != 0 && _inUse == 0;

    public override SqliteCommand CreateCommand() => new KeptCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    public override void Close()
    {
        // Whoever closes it disposes of it next, and then it is handed on.
    }

    public void End()
    {
        base.Close();
        base.Dispose(true);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) base.Dispose(false);
        else if (!isKept(this)) End();
    }

    private SqliteCommand Take(string text)
    {
        _inUse++;
        return _prepared.Remove(text, out var command) ? command : new SqliteCommand(text, this);
    }

    private void PutBack(SqliteCommand command)
    {
        _inUse--;
        command.Parameters.Clear();
        command.Transaction = null;
        if (_prepared.Count >= MostStatements) Forget();
        if (!IsRepeatable(command.CommandText) || !_prepared.TryAdd(command.CommandText, command)) command.Dispose();
    }

    // A pragma does its work while it is prepared: a prepared one would do nothing.
    private static bool IsRepeatable(string text) => Array.Exists(Repeatable, word => text.AsSpan().TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private void Forget()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }

    /// <summary>A command that lends its parameters to a prepared one.</summary>
    private sealed class KeptCommand(KeptConnection connection) : SqliteCommand(null, connection)
    {
        private SqliteCommand? _lent;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            GiveBack();
            _lent = connection.Take(CommandText);
            (_lent.Transaction, _lent.CommandTimeout) = (Transaction, CommandTimeout);
            foreach (SqliteParameter parameter in Parameters) _lent.Parameters.Add(parameter);
            return _lent.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) GiveBack();
            base.Dispose(disposing);
        }

        private void GiveBack()
        {
            if (_lent is { } command) connection.PutBack(command);
            _lent = null;
        }
    }
}
