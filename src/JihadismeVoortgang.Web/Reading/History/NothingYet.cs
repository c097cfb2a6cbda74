using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>A measure on a day on which no edition held it.</summary>
/// <param name="Measure">A measure that is known now.</param>
/// <param name="Peil">The day.</param>
/// <param name="Page">Address of the page without the day.</param>
/// <param name="FirstDay">The day on which the first edition of all came out.</param>
/// <param name="First">The first edition that holds the measure.</param>
/// <param name="IsBeforeAll">No edition was published yet.</param>
public sealed record NothingYet(int Measure, Peil Peil, string Page, DateOnly FirstDay, PublishedEdition First, bool IsBeforeAll);
