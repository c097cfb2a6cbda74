using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Reports.Tests.Checks;

namespace JihadismeVoortgang.Reports.Tests.Developments;

public class ColumnTextTests
{
    [Theory]
    [InlineData("", "Nieuw.", "Nieuw.")]
    [InlineData("Het loopt.", "Nieuw.", "Het loopt.\n\nNieuw.")]
    [InlineData("Het loopt.", "- een", "Het loopt.\n\n- een")]
    [InlineData("- nul", "- een", "- nul\n- een")]
    [InlineData("1. een", "4. vier", "1. een\n2. vier")]
    [InlineData("Het loopt.", "4. vier", "Het loopt.\n\n1. vier")]
    [InlineData("Het loopt.[^1]\n\n[^1]: Oud.", "Nieuw.[^1]\n\n[^1]: Bron.", "Het loopt.[^1]\n\nNieuw.[^2]\n\n[^1]: Oud.\n\n[^2]: Bron.")]
    public void A_paragraph_goes_to_the_end_with_its_notes(string text, string paragraph, string expected) =>
        Assert.Equal(expected, ColumnText.Append(text, Block(paragraph)));

    [Theory]
    [InlineData("Het loopt.\n\nNieuw.", "Nieuw.", "Het loopt.")]
    [InlineData("Nieuw.", "Nieuw.", "")]
    [InlineData("- nul\n- een\n- twee", "een", "- nul\n- twee")]
    [InlineData("Het loopt.\n\n- een", "een", "Het loopt.")]
    [InlineData("Twee keer.\n\nTussen.\n\nTwee keer.", "Twee keer.", "Twee keer.\n\nTussen.")]
    [InlineData("Het loopt.", "Nieuw.", "Het loopt.")]
    public void It_is_taken_out_by_its_words(string text, string words, string expected) =>
        Assert.Equal(expected, ColumnText.Remove(text, words));

    [Fact]
    public void A_text_with_faults_is_left_alone()
    {
        Assert.Null(ColumnText.Append("Noot[^9].", Block("Nieuw.")));
        Assert.Null(ColumnText.Remove("Noot[^9].", "Noot."));
    }

    private static Block Block(string markdown) => Written.Text(markdown).Single();
}
