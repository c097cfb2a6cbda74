using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>What MudBlazor says by itself, in Dutch: the parts our pages use. What is not here shows in English.</summary>
internal sealed class DutchMudTexts : MudLocalizer
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["Converter_ConversionError"] = "Dit kan niet worden gelezen: {0}",
        ["Converter_ConversionFailed"] = "Dit kan niet worden gelezen.",
        ["Converter_InvalidBoolean"] = "Kies ja of nee.",
        ["Converter_InvalidDateTime"] = "Vul een geldige datum in.",
        ["Converter_InvalidNumber"] = "Vul een getal in.",
        ["Converter_InvalidTimeSpan"] = "Vul een geldige tijd in.",
        ["Converter_InvalidType"] = "Dit is niet geldig.",
        ["Converter_NotValueOf"] = "Deze keuze bestaat niet.",
        ["Converter_UnableToConvert"] = "Dit kan niet worden gelezen.",
        ["MudAlert_Close"] = "Sluiten",
        ["MudBaseDatePicker_NextMonth"] = "Volgende maand {0}",
        ["MudBaseDatePicker_NextYear"] = "Volgend jaar {0}",
        ["MudBaseDatePicker_Open"] = "Kalender openen",
        ["MudBaseDatePicker_PrevMonth"] = "Vorige maand {0}",
        ["MudBaseDatePicker_PrevYear"] = "Vorig jaar {0}",
        ["MudBreadcrumbs_Label"] = "Kruimelpad",
        ["MudChip_Close"] = "Verwijderen",
        ["MudDateRangePicker_End"] = "Einddatum",
        ["MudDateRangePicker_Start"] = "Begindatum",
        ["MudDialog_Close"] = "Sluiten",
        ["MudExitPrompt_Cancel"] = "Blijven",
        ["MudExitPrompt_Exit"] = "Weggaan",
        ["MudExitPrompt_Text"] = "Wilt u deze pagina verlaten? Wat u nog niet hebt opgeslagen, gaat verloren.",
        ["MudExitPrompt_Title"] = "Pagina verlaten",
        ["MudFileUpload_Button"] = "Bestand kiezen",
        ["MudFileUpload_DragAndDrop"] = "Sleep een bestand hierheen of klik om te kiezen",
        ["MudFileUpload_FileSizeError"] = "Het bestand '{0}' is groter dan {1} bytes.",
        ["MudFileUpload_MaximumFileCountExceeded"] = "U koos {0} bestanden; hoogstens {1} kan.",
        ["MudFormComponent_Required"] = "Vul dit in.",
        ["MudInput_Clear"] = "Leegmaken",
        ["MudInput_Decrement"] = "Verlagen",
        ["MudInput_Increment"] = "Verhogen",
        ["MudNavGroup_ToggleExpand"] = "{0} uit- of inklappen",
        ["MudPagination_CurrentPage"] = "Huidige pagina {0}",
        ["MudPagination_FirstPage"] = "Eerste pagina",
        ["MudPagination_LastPage"] = "Laatste pagina",
        ["MudPagination_NextPage"] = "Volgende pagina",
        ["MudPagination_PageIndex"] = "Pagina {0}",
        ["MudPagination_PreviousPage"] = "Vorige pagina",
        ["MudRangeInput_End"] = "Tot",
        ["MudRangeInput_Start"] = "Van",
        ["MudSelect_SelectAll"] = "Alles kiezen",
        ["MudStepper_Complete"] = "Afronden",
        ["MudStepper_Next"] = "Volgende",
        ["MudStepper_Previous"] = "Vorige",
        ["MudStepper_Reset"] = "Opnieuw",
        ["MudStepper_Skip"] = "Overslaan",
        ["MudTablePager_FirstPage"] = "Eerste pagina",
        ["MudTablePager_LastPage"] = "Laatste pagina",
        ["MudTablePager_NextPage"] = "Volgende pagina",
        ["MudTablePager_PreviousPage"] = "Vorige pagina",
        ["MudTable_Loading"] = "Bezig met laden…",
        ["MudTable_SelectAllRows"] = "Alle rijen kiezen",
        ["MudTable_SelectRow"] = "Rij kiezen",
        ["MudTabs_CloseTab"] = "Tabblad sluiten",
        ["MudTabs_ScrollLeft"] = "Tabbladen naar links",
        ["MudTabs_ScrollRight"] = "Tabbladen naar rechts",
        ["MudTimePicker_Open"] = "Klok openen",
        ["MudTreeView_CollapseItem"] = "Inklappen",
        ["MudTreeView_ExpandItem"] = "Uitklappen",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Keys => Texts.Keys;

    public override LocalizedString this[string key] =>
        Texts.TryGetValue(key, out var text) ? new LocalizedString(key, text) : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        Texts.TryGetValue(key, out var text)
            ? new LocalizedString(key, string.Format(Domain.Dutch.Culture, text, arguments))
            : new LocalizedString(key, key, resourceNotFound: true);
}
