using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Passwords;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>Passwords that others know are refused, without asking anybody outside.</summary>
public class KnownPasswordsTests
{
    [Theory]
    [InlineData("Wachtwoord123!")]
    [InlineData("W3lk0m-2016!!!")]
    [InlineData("welkomwelkomwelkom")]
    [InlineData("Rotterdam 2026 01")]
    [InlineData("P@ssw0rd!!2026")]
    [InlineData("qwerty123456")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcdefghijklmn")]
    [InlineData("2016-2026-!!")]
    [InlineData("Jihadisme2026!")]
    [InlineData("1qaz2wsx3edc")]
    public void What_anybody_tries_first_is_known_in_all_its_disguises(string password) => Assert.True(CommonPasswords.Contains(password));

    [Theory]
    [InlineData("een wachtwoord voor tests")]
    [InlineData("kanarie fietst over de afsluitdijk")]
    [InlineData("Xk7#pq9-Lm2vR")]
    [InlineData("4$8#Kq2!9@7^5")]
    [InlineData("зимой холодно в лесу ab")]
    public void A_few_words_or_signs_of_ones_own_are_not(string password) => Assert.False(CommonPasswords.Contains(password));

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", ":3")]
    public void Every_password_of_the_file_is_found_and_no_other(string lineEnd, string count)
    {
        var leaked = Enumerable.Range(0, 300).Select(number => string.Create(CultureInfo.InvariantCulture, $"gelekt wachtwoord {number}")).ToList();
        var lines = leaked.Select(Hash).Order(StringComparer.Ordinal).Select((hash, at) => hash + (count.Length > 0 ? $"{count}{at}" : ""));
        using var file = new TemporaryFile(string.Join(lineEnd, lines) + lineEnd);
        var breached = Read(file.Path);

        Assert.All(leaked, password => Assert.True(breached.Contains(password), password));
        Assert.All(leaked, password => Assert.False(breached.Contains(password + "!"), password));
    }

    [Fact]
    public void A_file_of_one_line_without_an_end_will_do()
    {
        using var file = new TemporaryFile(Hash("het enige"));

        Assert.True(Read(file.Path).Contains("het enige"));
        Assert.False(Read(file.Path).Contains("een ander"));
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_list_stops_the_start()
    {
        using var file = new TemporaryFile("geen lijst");

        Assert.Equal("Access:BreachedPasswords", Assert.Single(Assert.Throws<StartUpException>(() => Read(file.Path)).Faults).Place);
        Assert.Contains("niet te lezen", Assert.Single(Assert.Throws<StartUpException>(() => Read(file.Path + "-weg")).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jan de Tester 2026", "PasswordOwnName")]
    [InlineData("jan.tester@portaal.example", "PasswordOwnName")]
    [InlineData("Wachtwoord123!", "PasswordKnown")]
    [InlineData("een wachtwoord voor tests", null)]
    [InlineData("welkom", null)] // too short, which is said already
    public async Task Ones_own_name_is_refused_and_one_reason_is_given(string password, string? code)
    {
        var user = new PortalUser { DisplayName = "Jan de Tester", Email = "jan.tester@portaal.example" };

        var result = await new KnownPasswords(Read(null)).ValidateAsync(null!, user, password);

        Assert.Equal(code, result.Errors.SingleOrDefault()?.Code);
    }

    private static BreachedPasswords Read(string? path) =>
        BreachedPasswords.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Access:BreachedPasswords", path)]).Build());

    [SuppressMessage("Security", "CA5350", Justification = "The list is made of these hashes")]
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");

        public void Dispose() => File.Delete(Path);
    }
}
