namespace JihadismeVoortgang.Web.Data;

/// <summary>What somebody did, as history says it: "… heeft deze tekst ingediend".</summary>
internal static class StepWords
{
    /// <summary>What moves a text on its way into the report.</summary>
    private static readonly Dictionary<string, string> Moves = new(StringComparer.Ordinal)
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

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["SaveStatusEntry"] = "opgeslagen",
        ["SaveIntroduction"] = "opgeslagen",
        ["RestoreRevision"] = "een eerdere revisie teruggezet",
        ["DropParagraph"] = "een alinea als vervallen gemeld",
        ["TakeBackParagraph"] = "een alinea niet langer als vervallen gemeld",
        ["EnterDatedFigure"] = "een cijfer ingevoerd",
        ["MoveDeadline"] = "termijn verplaatst",
        ["RemindOfficer"] = "een herinnering laten sturen",
        ["RemindOfficers"] = "herinneringen laten sturen",
        ["StartRemark"] = "een opmerking geplaatst",
        ["ReplyToRemark"] = "op een opmerking geantwoord",
        ["ResolveRemark"] = "een opmerking afgehandeld",
        ["ReopenRemark"] = "een opmerking heropend",
        ["BuildSearchIndex"] = "de zoekindex opnieuw gemaakt",
        ["MergeRows"] = "samengevoegd",
        ["SplitRow"] = "gesplitst",
        ["AssignReviewer"] = "gevraagd mee te lezen",
        ["EndReview"] = "meelezen beëindigd",
        ["StartRound"] = "ronde geopend",
        ["AdoptRound"] = "vastgesteld",
        ["PublishEdition"] = "gepubliceerd",
        ["ImportReport"] = "geïmporteerd",
        ["StartCorrection"] = "correctie begonnen",
        ["SaveCorrection"] = "correctie opgeslagen",
        ["ApproveCorrection"] = "correctie akkoord bevonden",
        ["AdoptCorrection"] = "correctie vastgesteld",
        ["DropCorrection"] = "correctie laten vervallen",
        ["AddMeasure"] = "maatregel toegevoegd",
        ["ChangeMeasure"] = "maatregel gewijzigd",
        ["CloseMeasure"] = "maatregel laten vervallen",
        ["KeepMeasure"] = "maatregel toch behouden",
        ["AddTheme"] = "thema toegevoegd",
        ["RenameTheme"] = "thema hernoemd",
        ["MoveTheme"] = "thema verplaatst",
        ["AssignToOfficer"] = "maatregelen toegewezen",
        ["AssignStandIn"] = "vervanging geregeld",
        ["EndAssignment"] = "toewijzing beëindigd",
        ["AssignMeasures"] = "maatregelen toegewezen",
        ["CreateAccount"] = "account gemaakt",
        ["InviteAccount"] = "uitgenodigd",
        ["InviteAgain"] = "opnieuw uitgenodigd",
        ["WithdrawInvitation"] = "uitnodiging ingetrokken",
        ["AcceptInvitation"] = "uitnodiging aangenomen",
        ["SendPasswordLink"] = "een link voor een nieuw wachtwoord gestuurd",
        ["RequestPasswordLink"] = "om een nieuw wachtwoord gevraagd",
        ["ReplacePassword"] = "een nieuw wachtwoord gekozen",
        ["ChangeRoles"] = "rollen gewijzigd",
        ["BlockAccount"] = "account geblokkeerd",
        ["UnblockAccount"] = "blokkade opgeheven",
        ["RetireAccount"] = "uit dienst gemeld",
        ["ExportAccounts"] = "de lijst van rollen gedownload",
        ["PurgeExpired"] = "opgeruimd wat zijn bewaartermijn had gehad",
        ["ChangeOwnPassword"] = "het eigen wachtwoord gewijzigd",
        ["SignOutEverywhere"] = "overal uitgelogd",
        ["SetAuthenticator"] = "een authenticator-app ingesteld",
        ["RemoveAuthenticator"] = "de authenticator-app verwijderd",
        ["RenewRecoveryCodes"] = "nieuwe herstelcodes gemaakt",
        ["ResetSecondFactor"] = "de tweede stap van een account weggehaald",
        ["WithdrawPassword"] = "het wachtwoord van een account ingetrokken",
        ["AddPasskey"] = "een passkey toegevoegd",
        ["RenamePasskey"] = "een passkey hernoemd",
        ["RemovePasskey"] = "een passkey verwijderd",
        ["LinkProvider"] = "inlogdienst gekoppeld",
        ["TakeProviderRoles"] = "rollen van de inlogdienst overgenomen",
        ["MakeDemoAccounts"] = "demo-accounts gemaakt",
        ["RemoveDemoAccounts"] = "demo-accounts verwijderd",
        ["LoadSample"] = "voorbeeld geladen",
        ["RetryMail"] = "e-mail opnieuw aangeboden",
    };

    /// <summary>Names of the use cases that move a text on its way into the report.</summary>
    public static IReadOnlyCollection<string> Actions => Moves.Keys;

    /// <summary>Names of all use cases.</summary>
    public static IEnumerable<string> All => Moves.Keys.Concat(Others.Keys);

    /// <param name="action">One of <see cref="All"/>.</param>
    public static string Of(string action) => Moves.GetValueOrDefault(action) ?? Others[action];
}
