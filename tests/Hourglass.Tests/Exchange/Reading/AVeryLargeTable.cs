using System.Text;
using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

[CollectionDefinition(nameof(AVeryLargeTable), DisableParallelization = true)]
[Collection(nameof(AVeryLargeTable))]
public sealed class AVeryLargeTable
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public async Task Is_read_without_memory_growing_with_it()
    {
        var sheet = await SheetReader.OpenAsync(() => new EndlessTable(200 * Megabyte));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long rows = 0, most = 0;
        await foreach (var row in sheet.RowsAsync())
        {
            if (++rows % 250_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            Assert.Null(row.Problem);
        }
        Assert.InRange(rows, 2_000_000, 10_000_000);
        Assert.InRange(most, 0, 16 * Megabyte);
    }

    [Fact]
    public async Task Is_refused_at_an_open_quote_without_memory_growing_with_it()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var refusal = await SheetReader.OpenAsync(() => new EndlessTable(200 * Megabyte, "id;name;note\n1;\"open;x\n")).RefusalOf();
        Assert.Equal(("sheet.unterminated-quote", 2, 2, "name"), (refusal.Code, refusal.Details[0], refusal.Details[1], refusal.Details[2]));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 40 * Megabyte);
    }

    [Fact]
    public async Task Reports_the_last_row_of_a_million_that_is_wrong()
    {
        var text = new StringBuilder("id,name\n");
        for (var i = 0; i < 1_000_000; i++) text.Append(i).Append(",x\n");
        var sheet = await Tables.OpenAsync(text.Append("oops\n").ToString());
        var wrong = await sheet.RowsAsync().Where(r => r.Problem is not null).SingleAsync();
        Assert.Equal((1_000_002, "row.too-few-cells"), (wrong.Number, wrong.Problem!.Code));
    }

    /// <summary>A file of any size that exists nowhere.</summary>
    private sealed class EndlessTable(long length, string head = "id;name;note\n") : MemoryStream
    {
        private static readonly byte[] Line = "12345;Компания Ромашка;a plain note of some length\n"u8.ToArray();
        private static readonly byte[] Block = [.. Enumerable.Repeat(Line, 2000).SelectMany(line => line)];
        private readonly byte[] _head = Encoding.UTF8.GetBytes(head);
        private long _position;

        public override long Length => length / Line.Length * Line.Length + _head.Length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            var isHead = _position < _head.Length;
            var source = isHead ? _head.AsSpan((int)_position) : Block.AsSpan((int)((_position - _head.Length) % Line.Length));
            var count = (int)Math.Min(Math.Min(buffer.Length, source.Length), Length - _position);
            source[..count].CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
