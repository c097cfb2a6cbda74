using CsCheck;
using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Domain.Tests.Support;

/// <summary>Dates of every precision, spread over all years a report can name.</summary>
internal static class Dates
{
    public static readonly Gen<PartialDate> Any =
        Gen.Select(Gen.Enum<DatePrecision>(), Gen.Date[new DateTime(1900, 1, 1), new DateTime(2199, 12, 31)])
            .Select((precision, day) => Cut(day, precision));

    public static PartialDate? Of(string? written) => written is null ? null : PartialDate.Parse(written);

    private static PartialDate Cut(DateTime day, DatePrecision precision) => PartialDate.Parse(precision switch
    {
        DatePrecision.Year => $"{day:yyyy}",
        DatePrecision.HalfYear => $"{day:yyyy}-H{(day.Month <= 6 ? 1 : 2)}",
        DatePrecision.Month => $"{day:yyyy-MM}",
        _ => $"{day:yyyy-MM-dd}",
    });
}
