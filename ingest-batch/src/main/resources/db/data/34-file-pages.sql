--liquibase formatted sql

--changeset straatkubus:file-pages-1
-- A piece fills a page, so that it need not be cut up once more; that took as long as all else about receiving a file.
alter table import_file_chunk set (toast_tuple_target = 8160);
