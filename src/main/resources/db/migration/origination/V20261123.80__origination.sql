-- days that differ from the weekly rhythm: holidays, and weekends worked instead (调休)
create table calendar_day (
    on_date date primary key,
    working boolean not null,
    name varchar(60) not null
);
insert into calendar_day (on_date, working, name) values
    (date '2026-10-01', false, '国庆节'),
    (date '2026-10-02', false, '国庆节'),
    (date '2026-10-05', false, '国庆节'),
    (date '2026-10-06', false, '国庆节'),
    (date '2026-10-07', false, '国庆节'),
    (date '2027-01-01', false, '元旦');
