using System.Text;
using JihadismeVoortgang.Web.Reading.Cache;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

public class AnswerEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip;q=1.0, BR;q=0.5", "Brotli")]
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br; q=0.000 ,gzip;q=0", "Identity")]
    [InlineData("deflate, brotli", "Identity")]
    [InlineData("*", "Identity")]
    public void A_browser_gets_the_best_it_can_unpack(string? accepted, string expected) =>
        Assert.Equal(expected, AnswerEncodings.Best(accepted).ToString());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_becomes_much_smaller(bool isKept)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(row => $"<td>Maatregel {row}</td>")));

        Assert.InRange(AnswerEncodings.Pack(AnswerEncoding.Brotli, text, isKept).Length, 1, text.Length / 4);
        Assert.InRange(AnswerEncodings.Pack(AnswerEncoding.Gzip, text, isKept).Length, 1, text.Length / 4);
        Assert.Equal(text, AnswerEncodings.Pack(AnswerEncoding.Identity, text, isKept));
    }
}
