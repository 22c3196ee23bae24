-- Cockpit shows the processes of a model fifty at a time, by their id: so they are found one after the other, and not all of them sorted
create index act_idx_exe_processes on public.act_ru_execution (proc_def_id_, id_) where id_ = proc_inst_id_;
