-- The house works in a role of its own, which owns nothing: the second wall (V270) holds for it, and what is written once cannot be changed
-- by it. The role belongs to the server and not to a dump; so it is looked after at every start, by one node at a time.
do $$
begin
    perform pg_advisory_xact_lock(hashtext('assist_house'));
    if not exists (select from pg_roles where rolname = 'assist_house') then
        create role assist_house nologin;
    end if;
    if not pg_has_role(current_user, 'assist_house', 'usage') and (select rolcreaterole from pg_roles where rolname = current_user) then
        execute format('grant assist_house to %I', current_user);
    end if;
    grant usage on schema assist, public to assist_house;
    grant select, insert, update, delete on all tables in schema assist, public to assist_house;
    revoke update, delete on assist.audit_entry, assist.directory_change from assist_house;
    revoke insert, update, delete on assist.flyway_schema_history from assist_house;
end
$$;
