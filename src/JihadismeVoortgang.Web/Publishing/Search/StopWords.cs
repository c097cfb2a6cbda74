using System.Collections.Frozen;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>Words that stand in nearly every text, so that asking for them asks nothing. In a phrase they do count.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All =
        """
        aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen doet door dus een eens en er gaan gaat
        ge geen geweest haar had heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is ja je kan kon kunnen kunt
        maar me meer men met mij mijn moet moeten mogen na naar niet niets nog nr nu of om omdat onder ons ook op over reeds te
        tegen toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat welk welke werd wezen wie wil worden
        wordt zal ze zelf zich zij zijn zo zonder zou zullen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
