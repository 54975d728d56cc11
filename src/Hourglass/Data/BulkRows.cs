using System.Collections;
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hourglass.Data;

/// <summary>New rows of one table on their way into the database by the thousand, past the change tracker.</summary>
internal sealed class BulkRows(BulkTable table)
{
    private readonly List<object> _records = [];

    public BulkTable Table => table;
    public int Count => _records.Count;

    public object? Value(int row, BulkColumn column) => column.Of(_records[row]);

    /// <summary>These records and what belongs to them, table by table, what others refer to first.</summary>
    public static List<BulkRows> Of(DbContext db, IEnumerable<object> records)
    {
        var byType = new Dictionary<Type, BulkRows>();
        foreach (var record in records) Walk(db, record, byType);
        return InOrder([.. byType.Values]);
    }

    private static void Walk(DbContext db, object record, Dictionary<Type, BulkRows> byType)
    {
        if (!byType.TryGetValue(record.GetType(), out var rows)) byType[record.GetType()] = rows = new BulkRows(BulkTable.Of(db, record.GetType()));
        rows._records.Add(record);
        foreach (var parts in rows.Table.Parts)
            if (parts.GetClrValue(record) is IEnumerable children)
                foreach (var child in children) Walk(db, child, byType);
    }

    private static List<BulkRows> InOrder(List<BulkRows> all)
    {
        var ordered = new List<BulkRows>();
        foreach (var rows in all) Visit(rows);
        return ordered;

        void Visit(BulkRows rows)
        {
            if (ordered.Contains(rows)) return;
            foreach (var other in all.Where(other => other != rows && rows.Table.RefersTo(other.Table))) Visit(other);
            ordered.Add(rows);
        }
    }
}

internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();
    private readonly IEntityType _type;

    private BulkTable(IEntityType type)
    {
        _type = type;
        Name = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(property => new BulkColumn(property))];
        Parts = [.. type.GetNavigations().Where(n => n.IsCollection).Select(n => n.GetGetter())];
    }

    public string Name { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }
    public IReadOnlyList<IClrPropertyGetter> Parts { get; }
    public string ColumnNames => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public static BulkTable Of(DbContext db, Type type) => Known.GetOrAdd(db.Model.FindEntityType(type)!, found => new BulkTable(found));

    public bool RefersTo(BulkTable other) => _type.GetForeignKeys().Any(key => key.PrincipalEntityType == other._type);
}

internal sealed class BulkColumn(IProperty property)
{
    private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
    private readonly IClrPropertyGetter _getter = property.GetGetter();

    public string Name { get; } = property.GetColumnName();
    public Type ProviderType { get; } = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
    public string StoreType { get; } = property.GetColumnType();

    public object? Of(object record)
    {
        var value = _getter.GetClrValue(record);
        return value is null || _convert is null ? value : _convert(value);
    }
}
