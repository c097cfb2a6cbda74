namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>What a fresh test database holds. Made once a test run and then copied.</summary>
/// <param name="Name">Short, lower case, unique among the templates of a test project.</param>
/// <param name="MigrateAsync">Fills an empty database; gets the connection string of the schema's owner.</param>
public sealed record TestPostgresTemplate(string Name, Func<string, Task> MigrateAsync);
