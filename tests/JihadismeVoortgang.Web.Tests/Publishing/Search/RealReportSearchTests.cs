using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

/// <summary>The same on the real sixth report, where it lies beside the project.</summary>
public sealed class RealReportSearchTests(RealReportSearchTests.Real real) : IClassFixture<RealReportSearchTests.Real>
{
    public static TheoryData<string, int, int> Questions => new()
    {
        { "veroordelen", 1, 2 },
        { "gereist", 3, 7 },
        { "Syrie", 5, 1 },
        { "financiering", 5, 33 },
        { "12", 1, 12 },
        { "maatregel 12", 1, 12 },
        { "20f", 1, 20 },
        { "paspoort", 5, 7 },
        { "ongewenst vreemdeling", 3, 5 },
        { "bevriezen tegoeden", 3, 8 },
        { "tegoeden bevroren", 3, 8 },
        { "bevriezen", 3, 8 },
        { "uitkering stopgezet", 3, 9 },
        { "studiefinanciering", 3, 9 },
        { "nederlanderschap", 1, 4 },
        { "minderjarigen", 5, 17 },
        { "wijkagent", 1, 23 },
        { "imams", 5, 21 },
        { "scholen", 5, 24 },
        { "expertcentrum", 3, 25 },
        { "sociale media", 3, 27 },
        { "terorismefinanciering", 3, 33 },
        { "ambassades", 3, 12 },
        { "familiesteunpunt", 3, 23 },
        { "verstoren", 5, 20 },
        { "Europol", 2, 6 },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task What_a_reader_asks_of_the_real_report_leads_to_its_measure(string question, int top, int measure)
    {
        Assert.SkipWhen(real.IsAbsent, "The real sixth report is not beside this project (shared/report).");

        var found = await real.Portal.SearchAsync(question);

        Assert.Contains(measure, found.Hits.Take(top).SelectMany(hit => hit.Measures));
    }

    public sealed class Real(TestPostgres server) : IAsyncLifetime
    {
        internal PortalDatabaseFixture Portal { get; } = new(server);

        public bool IsAbsent { get; private set; }

        public async ValueTask InitializeAsync()
        {
            if (Find() is not { } file)
            {
                IsAbsent = true;
                return;
            }

            await Portal.InitializeAsync();
            await Portal.ImportAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        private static string? Find([System.Runtime.CompilerServices.CallerFilePath] string here = "")
        {
            for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var file = Path.Combine(folder, "shared", "report", "zesde-voortgangsrapportage.json");
                if (File.Exists(file))
                    return file;
            }

            return null;
        }
    }
}
