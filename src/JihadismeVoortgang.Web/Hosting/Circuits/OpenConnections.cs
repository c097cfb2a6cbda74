using System.Collections.Concurrent;
using JihadismeVoortgang.Web.Hosting.Limits;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// How many connections of interactive pages an account holds on this node. Each is a circuit with its memory, and
/// nothing else stops one account from taking all there is.
/// </summary>
internal sealed class OpenConnections(LimitSettings limits)
{
    private readonly ConcurrentDictionary<int, int> _open = new();

    /// <returns>False when the account holds as many as it may; else <see cref="Leave"/> must follow.</returns>
    public bool TryEnter(int account)
    {
        if (limits.ConnectionsPerAccount == 0 || _open.AddOrUpdate(account, 1, (_, open) => open + 1) <= limits.ConnectionsPerAccount)
            return true;

        Leave(account);
        return false;
    }

    public void Leave(int account)
    {
        if (limits.ConnectionsPerAccount > 0 && _open.AddOrUpdate(account, 0, (_, open) => open - 1) <= 0)
            _open.TryRemove(KeyValuePair.Create(account, 0));
    }
}
