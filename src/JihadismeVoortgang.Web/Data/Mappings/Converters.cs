using JihadismeVoortgang.Domain.Figures;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>In the database as written: "2016-H1".</summary>
internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(
    date => date.ToString(), text => PartialDate.Parse(text));

/// <summary>timestamptz holds an instant, not an offset; the driver refuses any other offset than zero.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(), instant => instant);
