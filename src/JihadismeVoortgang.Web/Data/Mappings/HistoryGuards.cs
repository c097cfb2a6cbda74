namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>
/// What the database itself refuses, whoever asks: the use cases keep these rules too, but a mistake in code or a statement
/// by hand must not be able to change what Parliament has. Run by a migration, once; each statement can be run again.
/// </summary>
internal static class HistoryGuards
{
    /// <summary>SQLSTATE of what these triggers refuse.</summary>
    public const string Refused = "23J01";

    /// <summary>
    /// Rows and head of an adopted round; editions, publications, revisions and steps, also for the owner of the schema;
    /// corrections that are adopted or dropped; rounds that are not in the order of their days. TRUNCATE stays with the owner, who takes the sample away with it.
    /// </summary>
    public const string Up =
        $"""
        CREATE OR REPLACE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'What stands in % never changes.', TG_TABLE_NAME USING ERRCODE = '{Refused}';
        END $body$;

        CREATE OR REPLACE FUNCTION refuse_changing_adopted_rows() RETURNS trigger LANGUAGE plpgsql AS $body$
        DECLARE
            known int := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD.round_number END;
            given int := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.round_number END;
        BEGIN
            -- Locked, so that nobody adopts the round between this look and the change.
            PERFORM 1 FROM reporting_rounds WHERE number IN (known, given) AND state = 'Adopted' FOR SHARE;
            IF FOUND THEN
                RAISE EXCEPTION 'Report % is adopted; its rows never change.', coalesce(known, given) USING ERRCODE = '{Refused}';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END $body$;

        CREATE OR REPLACE FUNCTION refuse_rounds_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            IF EXISTS (
                SELECT 1 FROM reporting_rounds AS other
                WHERE other.number <> NEW.number
                  AND ((other.number < NEW.number) <> (other.period_from < NEW.period_from)
                    OR (other.number < NEW.number) <> (other.hand_in_opens < NEW.hand_in_opens)))
            THEN
                RAISE EXCEPTION 'The days of round % are not in the order of the rounds.', NEW.number USING ERRCODE = '{Refused}';
            END IF;
            RETURN NEW;
        END $body$;

        CREATE OR REPLACE TRIGGER tr_editions_never_change BEFORE UPDATE OR DELETE ON editions
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_publications_never_change BEFORE UPDATE OR DELETE ON publications
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_revisions_never_change BEFORE UPDATE OR DELETE ON revisions
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_steps_never_change BEFORE UPDATE OR DELETE ON steps
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_corrections_closed BEFORE UPDATE OR DELETE ON corrections
            FOR EACH ROW WHEN (OLD.state <> 'Prepared') EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_reporting_rounds_adopted BEFORE UPDATE OR DELETE ON reporting_rounds
            FOR EACH ROW WHEN (OLD.state = 'Adopted') EXECUTE FUNCTION refuse_rewriting_history();
        CREATE OR REPLACE TRIGGER tr_reporting_rounds_in_order BEFORE INSERT OR UPDATE OF period_from, hand_in_opens, number ON reporting_rounds
            FOR EACH ROW EXECUTE FUNCTION refuse_rounds_out_of_order();
        CREATE OR REPLACE TRIGGER tr_status_entries_adopted BEFORE INSERT OR UPDATE OR DELETE ON status_entries
            FOR EACH ROW EXECUTE FUNCTION refuse_changing_adopted_rows();
        CREATE OR REPLACE TRIGGER tr_status_entry_measures_adopted BEFORE INSERT OR UPDATE OR DELETE ON status_entry_measures
            FOR EACH ROW EXECUTE FUNCTION refuse_changing_adopted_rows();
        """;
}
