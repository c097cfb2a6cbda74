using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>An account to be made, as somebody filled it in.</summary>
internal sealed record NewAccount(string Name, string Email, string Password, IReadOnlySet<Role> Roles);

/// <summary>Where the faults of an account's form belong.</summary>
internal static class AccountFields
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Password = "password";
    public const string Roles = "roles";
    public const string Measures = "measures";
}
