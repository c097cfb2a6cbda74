using System.Reflection;
using JihadismeVoortgang.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Tests.Access;

public class DutchIdentityErrorsTests
{
    [Fact]
    public void Every_fault_identity_knows_has_a_dutch_sentence()
    {
        var english = typeof(IdentityErrorDescriber).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsVirtual)
            .Select(method => method.Name);
        var dutch = typeof(DutchIdentityErrors).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(method => method.Name);

        Assert.Empty(english.Except(dutch));
    }
}
