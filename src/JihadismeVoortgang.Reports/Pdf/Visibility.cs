using System.Runtime.CompilerServices;

// Layout is tested without a PDF reader, so its display list must be in sight of the tests.
[assembly: InternalsVisibleTo("JihadismeVoortgang.Reports.Tests")]
