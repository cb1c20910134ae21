-- Days on which work differs from the week: public holidays (Labour Code 2019, Art. 111 and 112) with the days off in lieu
-- of a holiday on a weekend, and the make-up days worked for a day off that was moved.
-- To be checked each year: the lunar days, the arrangement of Tết and the moved days follow from the notice that the
-- Government gives towards the end of the year before. 2027 is the arrangement expected from the law, not yet a notice.
create table calendar_day (
    day        date primary key,
    kind       varchar(20)  not null check (kind in ('HOLIDAY', 'MAKE_UP')),
    name       varchar(200) not null,
    version    integer      not null
);

insert into calendar_day (day, kind, name, version)
select day, kind, name, 0 from (values
    (date '2020-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2021-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2022-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2022-01-03', 'HOLIDAY', 'Nghỉ bù Tết Dương lịch'),
    (date '2023-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2023-01-02', 'HOLIDAY', 'Nghỉ bù Tết Dương lịch'),
    (date '2024-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2025-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2026-01-01', 'HOLIDAY', 'Tết Dương lịch'),
    (date '2026-01-02', 'HOLIDAY', 'Nghỉ hoán đổi Tết Dương lịch'),
    (date '2026-01-10', 'MAKE_UP', 'Làm bù ngày 02/01/2026'),
    (date '2027-01-01', 'HOLIDAY', 'Tết Dương lịch'),

    (date '2020-04-02', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2021-04-21', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2022-04-10', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2022-04-11', 'HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
    (date '2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),
    (date '2026-04-27', 'HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
    (date '2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương'),

    (date '2020-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2020-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2021-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2021-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2021-05-03', 'HOLIDAY', 'Nghỉ bù Quốc tế lao động'),
    (date '2022-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2022-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2022-05-02', 'HOLIDAY', 'Nghỉ bù Ngày Chiến thắng'),
    (date '2022-05-03', 'HOLIDAY', 'Nghỉ bù Quốc tế lao động'),
    (date '2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2023-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2023-05-02', 'HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
    (date '2023-05-03', 'HOLIDAY', 'Nghỉ bù Ngày Chiến thắng'),
    (date '2024-04-29', 'HOLIDAY', 'Nghỉ hoán đổi Ngày Chiến thắng'),
    (date '2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2024-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2024-05-04', 'MAKE_UP', 'Làm bù ngày 29/04/2024'),
    (date '2025-04-26', 'MAKE_UP', 'Làm bù ngày 02/05/2025'),
    (date '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2025-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2025-05-02', 'HOLIDAY', 'Nghỉ hoán đổi Quốc tế lao động'),
    (date '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2026-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng'),
    (date '2027-05-01', 'HOLIDAY', 'Quốc tế lao động'),
    (date '2027-05-03', 'HOLIDAY', 'Nghỉ bù Quốc tế lao động'),

    -- From 2021 on two days: 2 September and the day before or after it.
    (date '2020-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2021-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2021-09-03', 'HOLIDAY', 'Quốc khánh'),
    (date '2022-09-01', 'HOLIDAY', 'Quốc khánh'),
    (date '2022-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2023-09-01', 'HOLIDAY', 'Quốc khánh'),
    (date '2023-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2023-09-04', 'HOLIDAY', 'Nghỉ bù Quốc khánh'),
    (date '2024-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2024-09-03', 'HOLIDAY', 'Quốc khánh'),
    (date '2025-09-01', 'HOLIDAY', 'Quốc khánh'),
    (date '2025-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2026-08-22', 'MAKE_UP', 'Làm bù ngày 31/08/2026'),
    (date '2026-08-31', 'HOLIDAY', 'Nghỉ hoán đổi Quốc khánh'),
    (date '2026-09-01', 'HOLIDAY', 'Quốc khánh'),
    (date '2026-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2027-09-02', 'HOLIDAY', 'Quốc khánh'),
    (date '2027-09-03', 'HOLIDAY', 'Quốc khánh')
) as known (day, kind, name);

-- Tết Nguyên đán with its days off in lieu, from the first to the last day off.
insert into calendar_day (day, kind, name, version)
select day::date, 'HOLIDAY', 'Tết Nguyên đán', 0
from (values
    (date '2020-01-23', date '2020-01-29'),
    (date '2021-02-10', date '2021-02-16'),
    (date '2022-01-31', date '2022-02-04'),
    (date '2023-01-20', date '2023-01-26'),
    (date '2024-02-08', date '2024-02-14'),
    (date '2025-01-27', date '2025-01-31'),
    (date '2026-02-16', date '2026-02-20'),
    (date '2027-02-04', date '2027-02-10')
) as tet (first, last)
cross join lateral generate_series(first, last, interval '1 day') as day;
