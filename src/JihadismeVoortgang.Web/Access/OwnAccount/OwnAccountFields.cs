namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>Where the faults of the forms of one's own account belong.</summary>
internal static class OwnAccountFields
{
    public const string Again = "again";
    public const string NewPassword = Administration.AccountFields.Password;
    public const string Repeated = "repeated";
    public const string Code = "code";
    public const string PasskeyName = "passkeyName";
}
