using System.Globalization;

namespace JihadismeVoortgang.Reports.Tests.Data;

/// <summary>Runs what follows as on a machine of another country.</summary>
internal sealed class OtherCulture : IDisposable
{
    private readonly CultureInfo _own = CultureInfo.CurrentCulture;

    public OtherCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = _own;
}
