alter table referral add column passed_on_from uuid;
alter table referral add constraint referral_need_uq unique (id, need);
alter table referral add constraint referral_passed_on_fk foreign key (passed_on_from, need) references referral (id, need);
alter table referral add constraint referral_passed_on_ck check (passed_on_from <> id);
create index referral_passed_on_ix on referral (passed_on_from);
comment on column referral.passed_on_from is 'The referral whose partner helped with this need before; null when it is the first.';

-- A chain grows at its end only, so it never comes back to where it was: somebody takes over from whoever has ended, and that stays so.
create function referral_chain() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.passed_on_from is distinct from old.passed_on_from then
            raise exception 'From whom a referral took over does not change' using errcode = 'check_violation';
        end if;
    elsif new.passed_on_from is not null
            and not exists (select 1 from assist.referral before where before.id = new.passed_on_from and before.status = 'CLOSED') then
        raise exception 'Nobody takes over from a referral that is not closed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger referral_chain before insert or update of passed_on_from on referral for each row execute function referral_chain();
