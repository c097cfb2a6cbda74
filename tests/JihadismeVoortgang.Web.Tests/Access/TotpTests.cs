using System.Text;
using JihadismeVoortgang.Web.Access.SecondFactor;

namespace JihadismeVoortgang.Web.Tests.Access;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The last six of the eight digits in RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off_and_no_more(int steps, bool isAccepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = Totp.CodeAt(Key, Totp.StepAt(now) + steps);

        Assert.Equal(isAccepted ? Totp.StepAt(now) + steps : null, Totp.Find(Key, code, now));
    }

    /// <summary>RFC 4648 writes the same bytes so.</summary>
    [Fact]
    public void A_key_is_written_as_apps_read_it()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", AuthenticatorKeys.ToBase32(Key));
        Assert.StartsWith("GEZD GNBV ", AuthenticatorKeys.Write(Key), StringComparison.Ordinal);
        Assert.Equal(
            "otpauth://totp/Voortgang%20Integrale%20Aanpak%20Jihadisme:jan%40portaal.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Voortgang%20Integrale%20Aanpak%20Jihadisme",
            AuthenticatorKeys.Address(Key, "jan@portaal.example"));
    }

    [Fact]
    public void Recovery_codes_differ_and_are_read_however_they_are_typed()
    {
        var codes = RecoveryCodes.New();

        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$", code));
        Assert.Equal("ABCDEFGHJKMNPQRS", RecoveryCodes.Read(" abcd efgh-jkmn pqrs "));
    }
}
