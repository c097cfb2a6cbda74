namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>
/// What the database itself refuses of the audit log: to change it, to take from it, and to add anything that does not continue its chain. Also to
/// the owner of the schema, who would have to switch a trigger off first; verification finds what was done meanwhile. Run by a migration, once,
/// after <see cref="HistoryGuards"/>; each statement can be run again.
/// </summary>
internal static class AuditGuards
{
    /// <summary>Number of the lock that whoever adds to the log holds to the end of their transaction: "AUDITLOG" in ASCII.</summary>
    public const long ChainLock = 0x4155_4449_544C_4F47;

    public static string Up { get; } =
        $"""
        CREATE OR REPLACE FUNCTION refuse_rewriting_audit() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'The audit log is only ever added to.' USING ERRCODE = '{HistoryGuards.Refused}';
        END $body$;

        CREATE OR REPLACE FUNCTION demand_next_of_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $body$
        DECLARE
            head audit_records%ROWTYPE;
        BEGIN
            PERFORM pg_advisory_xact_lock({ChainLock});
            SELECT * INTO head FROM audit_records ORDER BY number DESC LIMIT 1;
            IF NEW.number <> coalesce(head.number, 0) + 1
                OR NEW.previous_hash <> coalesce(head.hash, decode(repeat('00', 32), 'hex'))
                OR octet_length(NEW.hash) <> 32
            THEN
                RAISE EXCEPTION 'Record % does not continue the audit log.', NEW.number USING ERRCODE = '{HistoryGuards.Refused}';
            END IF;
            RETURN NEW;
        END $body$;

        CREATE OR REPLACE TRIGGER tr_audit_records_never_change BEFORE UPDATE OR DELETE ON audit_records
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_audit();
        CREATE OR REPLACE TRIGGER tr_audit_records_never_emptied BEFORE TRUNCATE ON audit_records
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_audit();
        CREATE OR REPLACE TRIGGER tr_audit_records_in_chain BEFORE INSERT ON audit_records
            FOR EACH ROW EXECUTE FUNCTION demand_next_of_audit_chain();
        """;
}
