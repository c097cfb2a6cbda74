namespace JihadismeVoortgang.Web.Access;

/// <summary>Somebody asked for what they may not do. The message is Dutch and says no more than they may know.</summary>
internal sealed class AccessDeniedException(string message) : Exception(message)
{
    public AccessDeniedException()
        : this("U hebt geen recht (meer) om dit te doen. Vraag de beheerder van het portaal om toegang.")
    {
    }
}
