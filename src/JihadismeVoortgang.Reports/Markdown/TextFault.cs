namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Something in a text that a report cannot hold.</summary>
/// <param name="Line">Line of the text as given, counted from 1.</param>
/// <param name="Message">A Dutch sentence: what is wrong and what to do about it. The line is not named in it.</param>
public sealed record TextFault(int Line, string Message);
