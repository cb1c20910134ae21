-- What signatures with a credential show: a person's hand-written signature or an organ's stamp, written anew by the service.
create table credential_image (
    credential_id uuid primary key references credential,
    png           bytea        not null,
    width         int          not null,
    height        int          not null,
    diameter_mm   int check (diameter_mm between 20 and 45),
    set_at        timestamptz  not null,
    set_by        varchar(100) not null
);
