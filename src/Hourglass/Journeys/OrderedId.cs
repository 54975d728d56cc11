using System.Buffers.Binary;

namespace Hourglass.Journeys;

/// <summary>UUIDv7 in the order in which they were made, even within one millisecond: the lines of one change are read as they were written.</summary>
internal static class OrderedId
{
    private static long _last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var place = Place(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes, place >> 12 << 16 | 0x7000 | place & 0xFFF);
        return new Guid(bytes, bigEndian: true);
    }

    // Twelve bits count within the millisecond; what does not fit borrows from the next one.
    private static long Place(long millisecond)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(millisecond << 12, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
