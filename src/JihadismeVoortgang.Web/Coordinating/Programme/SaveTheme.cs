using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Programme;

/// <summary>Adds, renames and moves themes. An edition keeps the titles and the order it was adopted with.</summary>
internal sealed class SaveTheme(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="title">Printed above its rows.</param>
    /// <param name="cancellation">Gives up; nothing is added then.</param>
    /// <returns>The number it got: the one after the highest there ever was.</returns>
    /// <exception cref="BrokenRuleException">There is no title.</exception>
    public Task<int> AddAsync(int account, string title, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<List<Theme>, int>
            {
                Action = "AddTheme",
                Load = (db, stop) => db.Themes.ToListAsync(stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => "thema's",
                Work = (work, themes) =>
                {
                    var theme = new Theme(themes.Select(known => known.Number).DefaultIfEmpty().Max() + 1, title);
                    theme.MoveTo(themes.Select(known => known.Position).DefaultIfEmpty().Max() + 1);
                    work.Db.Themes.Add(theme);
                    return Task.FromResult(theme.Number);
                },
            },
            account,
            cancellation);

    /// <param name="account">The coordinator.</param>
    /// <param name="number">Of the theme.</param>
    /// <param name="revision">That was on the screen.</param>
    /// <param name="title">The new one.</param>
    /// <param name="cancellation">Gives up; nothing is renamed then.</param>
    /// <returns>The revision as it now stands.</returns>
    /// <exception cref="BrokenRuleException">There is no title, or no such theme.</exception>
    /// <exception cref="ConflictException">Somebody else changed the theme meanwhile.</exception>
    public Task<int> RenameAsync(int account, int number, int revision, string title, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<Theme, int>
            {
                Action = "RenameTheme",
                StartedFrom = revision,
                Load = async (db, stop) => await db.Themes.SingleOrDefaultAsync(known => known.Number == number, stop) ?? throw Unknown(number),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = theme => $"thema {theme.Number}",
                Work = (_, theme) =>
                {
                    theme.Rename(title);
                    return Task.FromResult(theme.Revision);
                },
            },
            account,
            cancellation);

    /// <summary>Puts it before the theme that stands before it now, or after the one after it.</summary>
    /// <returns>Whether it moved; the first cannot go up, nor the last down.</returns>
    /// <inheritdoc cref="RenameAsync"/>
    public Task<bool> MoveAsync(int account, int number, int revision, bool up, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<List<Theme>, bool>
            {
                Action = "MoveTheme",
                Load = (db, stop) => db.Themes.OrderBy(known => known.Position).ThenBy(known => known.Number).ToListAsync(stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"thema {number}",
                Revised = themes => themes.Find(known => known.Number == number),
                Work = async (work, themes) =>
                {
                    var at = themes.FindIndex(known => known.Number == number);
                    if (at < 0)
                        throw Unknown(number);
                    if (themes[at].Revision != revision)
                        throw await ConflictException.ForAsync(work.Db, themes[at], cancellation);

                    var other = up ? at - 1 : at + 1;
                    if (other < 0 || other >= themes.Count)
                        return false;

                    var (mine, its) = (themes[at].Position, themes[other].Position);
                    themes[at].MoveTo(its);
                    themes[other].MoveTo(mine);
                    return true;
                },
            },
            account,
            cancellation);

    private static BrokenRuleException Unknown(int number) => new("", $"Thema {number} bestaat niet.");
}
