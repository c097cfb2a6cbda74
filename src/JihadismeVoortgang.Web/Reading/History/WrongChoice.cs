using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.History;

/// <param name="Fault">What is wrong, in a Dutch sentence.</param>
/// <param name="Page">Address of the page without the choice.</param>
/// <param name="AsksForDay">The choice was a day: the page asks for another.</param>
public sealed record WrongChoice(string Fault, string Page, bool AsksForDay = false)
{
    internal IResult Answer() => new ReadingPage<WrongChoicePage>(new { View = this }, StatusCodes.Status400BadRequest);
}
