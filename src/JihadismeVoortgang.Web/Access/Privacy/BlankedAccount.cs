namespace JihadismeVoortgang.Web.Access.Privacy;

/// <summary>Takes from an account whatever says whose it was or lets somebody in. History goes on naming its number.</summary>
internal static class BlankedAccount
{
    /// <param name="user">With its measures loaded, which it loses.</param>
    /// <param name="name">To be shown in the place of the name.</param>
    /// <param name="userName">A word of its own; nobody signs in with it.</param>
    /// <param name="at">When.</param>
    public static void Blank(PortalUser user, string name, string userName, DateTimeOffset at)
    {
        user.IsDemo = false;
        user.DisplayName = name;
        user.UserName = userName;
        user.NormalizedUserName = userName.ToUpperInvariant();
        (user.Email, user.NormalizedEmail, user.EmailConfirmed) = (null, null, false);
        (user.PhoneNumber, user.PhoneNumberConfirmed) = (null, false);
        (user.PasswordHash, user.TwoFactorEnabled) = (null, false);
        user.SecurityStamp = Guid.NewGuid().ToString(); // ends every session
        user.LockoutEnd = DateTimeOffset.MaxValue;
        (user.AccessFailedCount, user.LastSignInAt, user.LeftAt) = (0, null, at);
        user.Assignments.Clear();
    }
}
