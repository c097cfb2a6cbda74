using System.Globalization;
using System.Text;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>/.well-known/security.txt: for who found a weakness and wants to tell.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9116</remarks>
internal static class SecurityContactSetup
{
    public const string Address = "/.well-known/security.txt";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void AddSecurityContact(this IServiceCollection services, SecurityContact? contact) =>
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SecurityContactWatch>(provider, new SecurityContactWatch.Watched(contact)));

    /// <summary>Not there when nobody is named: a file without a contact is worse than none.</summary>
    public static void MapSecurityContact(this WebApplication app, SecurityContact? contact)
    {
        if (contact is not null)
        {
            app.MapMethods(Address, Verbs, (PublicAddress portal) => Results.Text(Write(contact, portal), "text/plain", Encoding.UTF8))
                .AllowAnonymous();
        }
    }

    private static string Write(SecurityContact contact, PublicAddress portal)
    {
        var text = new StringBuilder();
        foreach (var address in contact.Contacts)
            text.Append(CultureInfo.InvariantCulture, $"Contact: {address.OriginalString}\n");
        text.Append(CultureInfo.InvariantCulture, $"Expires: {contact.Expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        text.Append("Preferred-Languages: nl, en\n");
        if (portal.Of(Address) is { } canonical)
            text.Append(CultureInfo.InvariantCulture, $"Canonical: {canonical}\n");
        if (contact.Policy is { } policy)
            text.Append(CultureInfo.InvariantCulture, $"Policy: {policy.OriginalString}\n");
        return text.ToString();
    }
}
