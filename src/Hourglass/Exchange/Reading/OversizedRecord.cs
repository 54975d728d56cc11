using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>Goes back to a record that outgrew the limit and finds out which column did it, holding no more than a block at a time.</summary>
internal sealed class OversizedRecord(Encoding encoding, char delimiter, SheetLimits limits)
{
    private int _column;
    private long _length;
    private long _longest;
    private int _longestColumn;
    private bool _inQuotes;
    private bool _mayHaveClosed;

    public RefusedException Explain(Func<Stream> open, int number, int line, Func<int, string> title)
    {
        using var text = new StreamReader(open(), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        SkipTo(line, text);
        while (text.Read() is >= 0 and var c && !Ends((char)c))
        {
        }
        if (_inQuotes && !_mayHaveClosed) return new RefusedException("sheet.unterminated-quote", number, line, title(_column));
        Measure();
        return _longest > limits.FieldLength
            ? new RefusedException("sheet.field-too-long", number, title(_longestColumn), limits.FieldLength)
            : new RefusedException("sheet.row-too-long", number, limits.RowBytes);
    }

    private static void SkipTo(int line, StreamReader text)
    {
        for (var at = 1; at < line; at++)
        {
            int c;
            while ((c = text.Read()) is not ('\r' or '\n' or -1))
            {
            }
            if (c == '\r' && text.Peek() == '\n') text.Read();
        }
    }

    private bool Ends(char c)
    {
        if (_mayHaveClosed && c != '"' && c != delimiter && c is not ('\r' or '\n'))
        {
            // Text after a closing quote: that quote was somebody else's, the one that opened was never closed.
            _mayHaveClosed = false;
            return true;
        }
        if (c == '"' && (_inQuotes || _length == 0)) return Quote();
        if (_inQuotes && !_mayHaveClosed) return Add();
        if (c is '\r' or '\n') return true;
        if (c != delimiter) return Add();
        Measure();
        (_column, _length, _inQuotes, _mayHaveClosed) = (_column + 1, 0, false, false);
        return false;
    }

    private bool Quote()
    {
        if (!_inQuotes) _inQuotes = true;
        else _mayHaveClosed = !_mayHaveClosed;
        return false;
    }

    private bool Add()
    {
        _length++;
        return !_inQuotes && _length > limits.FieldLength;
    }

    private void Measure()
    {
        if (_length > _longest) (_longest, _longestColumn) = (_length, _column);
    }
}
