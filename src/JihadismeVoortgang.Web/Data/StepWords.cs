namespace JihadismeVoortgang.Web.Data;

/// <summary>What somebody did with a text besides writing in it, as history says it: "… heeft deze tekst ingediend".</summary>
internal static class StepWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["SubmitText"] = "ingediend",
        ["ConfirmUnchanged"] = "ongewijzigd gemeld",
        ["TakeBackText"] = "teruggenomen",
        ["ConfirmText"] = "bevestigd",
        ["ReturnText"] = "teruggestuurd",
        ["ApproveText"] = "akkoord bevonden",
        ["ReopenText"] = "heropend",
        ["ExcuseText"] = "verontschuldigd",
    };

    /// <summary>Names of the use cases that move a text on its way into the report.</summary>
    public static IReadOnlyCollection<string> Actions => Words.Keys;

    /// <param name="action">One of <see cref="Actions"/>.</param>
    public static string Of(string action) => Words[action];
}
