using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Web.Access.Assignments;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.Retention;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Coordinating.Regrouping;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Checks;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Reviewing;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>What the portal does: its use cases, its queries and the engine that makes the report. None holds state.</summary>
internal static class WorkSetup
{
    /// <exception cref="StartUpException">The PDF engine that was asked for cannot be had, or a setting cannot be read.</exception>
    /// <exception cref="ReportFontException">The typeface of the report is not on this machine.</exception>
    public static IServiceCollection AddPortalWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(configuration.GetSection("Report").Get<ReportOptions>() ?? new ReportOptions());
        services.AddSingleton(LinkSettings.Read(configuration));
        services.AddSingleton(RetentionSettings.Read(configuration)).AddSingleton<PurgeExpired>();
        services.AddSingleton(CheckConfiguration.Read(configuration));
        services.AddSingleton(PdfEngineChoice.Load(configuration)); // at once: not at the first adoption

        services.AddSingleton<UseCases>().AddSingleton<ConceptReads>();
        services.AddSingleton<VerifyAudit>().AddSingleton<AuditQuery>();
        services.AddSingleton<PublishedEditions>().AddSingleton<ConceptReport>().AddSingleton<ExportReport>().AddSingleton<ExportInternal>().AddSingleton<Adoption>();
        services.AddSingleton<PublishedSearch>().AddSingleton<BuildSearchIndex>();
        services.AddSingleton<ImportReport>().AddSingleton<SampleHint>().AddSingleton<SampleData>().AddSingleton<SampleRound>();
        services.AddSingleton<MyMeasures>().AddSingleton<EntryForEditing>().AddSingleton<SaveStatusEntry>().AddSingleton<EnterDatedFigure>();
        services.AddSingleton<DropParagraph>().AddSingleton<RelatedMeasures>().AddSingleton<TextRevisions>().AddSingleton<RestoreRevision>();
        services.AddSingleton<IntroductionForEditing>().AddSingleton<SaveIntroduction>();
        services.AddSingleton<RoundForCoordinator>().AddSingleton<StartRound>().AddSingleton<AdoptRound>().AddSingleton<PublishEdition>();
        services.AddSingleton<ProgrammeForCoordinator>().AddSingleton<SaveMeasure>().AddSingleton<CloseMeasure>().AddSingleton<SaveTheme>();
        services.AddSingleton<RowsToRegroup>().AddSingleton<MergeRows>().AddSingleton<SplitRow>();
        services.AddSingleton<CorrectionForCoordinator>().AddSingleton<StartCorrection>().AddSingleton<SaveCorrection>().AddSingleton<DecideCorrection>();
        services.AddSingleton<ReviewActs>().AddSingleton<CheckTexts>().AddSingleton<ApproveUnchanged>();
        services.AddSingleton<KeepersOfMeasures>().AddSingleton<AssignToOfficer>().AddSingleton<EndAssignment>();
        services.AddSingleton<ConceptForReviewer>().AddSingleton<ReviewersForCoordinator>().AddSingleton<AssignReviewer>().AddSingleton<EndReview>();
        services.AddSingleton<RemarkActs>().AddSingleton<MarginOfText>();
        services.AddSingleton(MailSettings.Read(configuration)).AddSingleton<MailNotices>().AddSingleton<RemindOfficers>();
        services.AddSingleton<MailLog>().AddSingleton<RetryMail>();
        services.AddSingleton<DraftStore>().AddSingleton<EditorPresence>();
        services.AddSingleton<Attempt>();
        return services;
    }
}
