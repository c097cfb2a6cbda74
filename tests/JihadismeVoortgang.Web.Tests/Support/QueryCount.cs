using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>Counts the queries that reach one database, among all tests that run at the same time.</summary>
public sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Framework = "Microsoft.EntityFrameworkCore";

    private readonly string _database;
    private readonly IDisposable _listeners;
    private IDisposable? _events;
    private int _queries;

    public QueryCount(string database)
    {
        _database = database;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public int Queries => Volatile.Read(ref _queries);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Framework)
            _events = value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandExecutedEventData command } && command.Command.Connection?.Database == _database)
            Interlocked.Increment(ref _queries);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _events?.Dispose();
        _listeners.Dispose();
    }
}
