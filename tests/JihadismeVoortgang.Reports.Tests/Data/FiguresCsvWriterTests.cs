using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Reports.Tests.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Data;

public sealed class FiguresCsvWriterTests
{
    [Fact]
    public void Every_number_is_a_line_with_its_time_and_stands_before_its_parts()
    {
        var lines = CsvReader.Read(FiguresCsvWriter.Write(SomeReport.Whole));

        Assert.Equal(
            [
                [
                    "Cijferreeks", "Sleutel", "Eenheid", "Leverancier", "Maatregelen", "Niveau", "Verband", "Onderdeel", "Aanduiding", "Waarde", "Ondergrens",
                    "Bovengrens", "Periode of peildatum", "Van", "Tot", "Peildatum", "Aard", "Zoals gedrukt", "Correctie", "Definitie",
                ],
                [
                    "Verzoeken", "paspoortverzoeken", "verzoeken", "", "7 & 15", "0", "", "", "circa", "260,5", "", "",
                    "sinds december 2013, peildatum 27 mei 2016", "2013-12", "", "2016-05-27", "gerealiseerd", "ongeveer 260", "", "",
                ],
                [
                    "Verzoeken", "paspoortverzoeken", "verzoeken", "", "7 & 15", "1", "", "", "exact", "", "15", "30",
                    "sinds december 2013, peildatum 27 mei 2016", "2013-12", "", "2016-05-27", "gerealiseerd", "", "", "",
                ],
            ],
            lines);
    }

    [Theory]
    [InlineData("1500", "1500")]
    [InlineData("6.70", "6,7")]
    [InlineData("999999999999999.1234", "999999999999999,1234")]
    public void A_number_is_one_a_Dutch_spreadsheet_can_add_up(string value, string written)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        using var elsewhere = new OtherCulture("en-US");

        var line = CsvReader.Read(FiguresCsvWriter.Write(Report(new ReportObservation { Value = number, Qualifier = "exact", Nature = "norm" })))[1];

        Assert.Equal((written, "norm", "peildatum niet vermeld (7e voortgangsrapportage)"), (line[9], line[16], line[12]));
    }

    [Fact]
    public void A_part_says_how_it_belongs_to_its_whole()
    {
        var part = new ReportObservation { Value = 9, Qualifier = "exact", Nature = "announced", Label = "minderjarig", Relation = "ofWhich", Printed = "negen", Correction = "Telfout." };
        var whole = new ReportObservation { Value = 38, Qualifier = "atLeast", Nature = "realised", Parts = [part] };

        var line = CsvReader.Read(FiguresCsvWriter.Write(Report(whole)))[2];

        Assert.Equal(["1", "waarvan", "minderjarig", "exact", "9"], line.Skip(5).Take(5));
        Assert.Equal(["aangekondigd", "negen", "Telfout."], line.Skip(16).Take(3));
    }

    [Fact]
    public void A_report_without_figures_has_the_names_of_the_columns_only() =>
        Assert.Single(CsvReader.Read(FiguresCsvWriter.Write(SomeReport.Whole with { Figures = [] })));

    private static ProgressReport Report(ReportObservation observation) => SomeReport.Whole with
    {
        Figures = [SomeReport.Whole.Figures[0] with { Observations = [observation] }],
    };
}
