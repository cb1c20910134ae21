-- Tables of retention. A row holds from its day until a later row of the same code; unit_id null: for all units.
create table retention_rule (
    id         uuid primary key,
    unit_id    uuid references unit (id),
    code       varchar(30)  not null,
    title      varchar(500) not null,
    term       varchar(30)  not null check (term ~ '^(Vĩnh viễn|[1-9][0-9]? năm)$'),
    valid_from date         not null,
    basis      varchar(200) not null,
    constraint retention_rule_once unique nulls not distinct (unit_id, code, valid_from)
);

-- Only examples; the whole table of the circular is imported by an administrator.
insert into retention_rule (id, code, title, term, valid_from, basis) values
    ('01900000-0000-7000-8000-000000000001', 'KE_HOACH_CONG_VAN', 'Công văn trao đổi về công tác kế hoạch', '5 năm', '2023-02-15', 'Thông tư 10/2022/TT-BNV'),
    ('01900000-0000-7000-8000-000000000002', 'QUY_HOACH_CAN_BO', 'Hồ sơ quy hoạch cán bộ', '10 năm', '2023-02-15', 'Thông tư 10/2022/TT-BNV'),
    ('01900000-0000-7000-8000-000000000003', 'QUY_HOACH_PHIEU', 'Phiếu lấy ý kiến, phiếu tín nhiệm quy hoạch cán bộ', '5 năm', '2023-02-15', 'Thông tư 10/2022/TT-BNV'),
    ('01900000-0000-7000-8000-000000000004', 'DAU_THAU_TRUNG', 'Hồ sơ đấu thầu: hồ sơ trúng thầu và văn bản phê duyệt', '20 năm', '2023-02-15', 'Thông tư 10/2022/TT-BNV'),
    ('01900000-0000-7000-8000-000000000005', 'DAU_THAU_KHONG_TRUNG', 'Hồ sơ đấu thầu: hồ sơ không trúng thầu', '5 năm', '2023-02-15', 'Thông tư 10/2022/TT-BNV');

-- Within what time after the end of the work a dossier goes to the archive; the newest row of a day holds.
create table hand_over_period (
    valid_from date primary key,
    months     integer      not null check (months >= 0),
    days       integer      not null check (days >= 0),
    basis      varchar(200) not null
);
insert into hand_over_period (valid_from, months, days, basis) values
    ('2020-03-05', 12, 0, 'Nghị định 30/2020/NĐ-CP, Điều 30'),
    ('2025-07-01', 0, 60, 'Thông tư 05/2025/TT-BNV');
