-- A crowd around the Cast: {clients} more clients and {projects} more projects, with what belongs to them. Read by the
-- tests, for both databases, and by `bin/bench lists`. A statement ends with a semicolon at the end of its line;
-- `@cli[3]` is the client with the number 3.
--
-- The first 17 projects belong to the first 17 clients and are Grace's, in a crowd of any size: what one person reaches
-- does not grow with the agency. Every eighth of the others belongs to one of eight more project managers.

INSERT INTO person (id, name, email, team_role, job_title, created_at, last_seen_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8)
SELECT @per[9000000 + i], 'Manager ' || i, 'manager' || i || '@studiolumen.example', 'manager', '', 1780000000000, 1795000000000
FROM n;

INSERT INTO client (id, name, address, tax_number, lead_id, created_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {clients})
SELECT @cli[1000000 + i], 'Client ' || (10000 + (i * 7919) % 89989), '', '',
    CASE WHEN i <= 17 THEN {grace} ELSE @per[9000001 + i % 8] END, 1780000000000 + i
FROM n;

INSERT INTO person (id, name, email, password_hash, job_title, created_at, last_seen_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {clients} * 3)
SELECT @per[i], 'Contact ' || i, 'contact' || i || '@crowd.example', 'x', '', 1780000000000,
    CASE WHEN i % 4 = 0 THEN NULL ELSE 1795400000000 - ((i * 7919) % 1000000) * 1000 END
FROM n;

INSERT INTO membership (person_id, client_id, role, created_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {clients} * 3)
SELECT @per[i], @cli[1000001 + (i - 1) / 3], CASE i % 3 WHEN 0 THEN 'billing' WHEN 1 THEN 'owner' ELSE 'approver' END, 1780000000000
FROM n;

INSERT INTO project (id, client_id, name, summary, state, audience, lead_id, created_by, created_at, updated_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {projects})
SELECT @prj[2000000 + i], @cli[1000000 + CASE WHEN i <= 17 THEN i ELSE 18 + i % ({clients} - 17) END],
    'Project ' || (10000 + (i * 7907) % 89989), '', CASE WHEN i > 17 AND i % 5 = 0 THEN 'archived' ELSE 'active' END, 'everyone',
    CASE WHEN i <= 17 THEN {grace} ELSE @per[9000001 + i % 8] END, {grace}, 1780000000000 + i, 1795000000000 + i
FROM n;

INSERT INTO assignment (project_id, person_id)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {projects})
SELECT @prj[2000000 + i], CASE WHEN i <= 17 THEN {grace} ELSE @per[9000001 + i % 8] END
FROM n;

INSERT INTO milestone (id, project_id, client_id, title, summary, position, starts_on, due_on, first_due_on, done_on, weight, status, audience, updated_at)
SELECT @mil[5000000 + x.i * 10 + s.i], x.id, x.client_id, 'Milestone ' || s.i, '', s.i, '2026-0' || (s.i + 2) || '-01',
    CASE WHEN s.i < 6 THEN '2026-0' || (s.i + 4) ELSE '2026-1' || (x.i % 3) END || '-' || (10 + x.i % 18),
    CASE WHEN s.i < 6 THEN '2026-0' || (s.i + 4) ELSE '2026-1' || (x.i % 3) END || '-' || (10 + x.i % 18),
    CASE WHEN s.i < 5 THEN '2026-0' || (s.i + 4) || '-10' END, 10,
    CASE WHEN s.i < 5 THEN 'done' WHEN s.i = 5 THEN 'in_progress' ELSE 'planned' END, 'everyone', 1790000000000
FROM (
    SELECT id, client_id, CAST(substr(id, 21) AS BIGINT) - 2000000 AS i FROM project WHERE name LIKE 'Project _____'
) AS x CROSS JOIN (SELECT 1 AS i UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6) AS s;

INSERT INTO project_update (id, project_id, client_id, health, body, author_id, posted_at)
SELECT @upd[x.i * 10 + s.i], x.id, x.client_id,
    CASE (x.i + s.i) % 7 WHEN 0 THEN 'off_track' WHEN 1 THEN 'at_risk' ELSE 'on_track' END, 'How it stands.', {grace}, 1794000000000 + s.i * 1000
FROM (
    SELECT id, client_id, CAST(substr(id, 21) AS BIGINT) - 2000000 AS i FROM project WHERE name LIKE 'Project _____'
) AS x CROSS JOIN (SELECT 1 AS i UNION ALL SELECT 2) AS s;

INSERT INTO deliverable (id, client_id, project_id, milestone_id, title, summary, audience, due_on, latest_number, shared_number, created_by, created_at, updated_at)
SELECT @dlv[3000000 + x.i * 10 + s.i], x.client_id, x.id, @mil[5000000 + x.i * 10 + 5], 'Deliverable ' || s.i, '', 'everyone', '2026-12-10',
    2, 2, {grace}, 1790000000000, 1795000000000 + x.i
FROM (
    SELECT id, client_id, CAST(substr(id, 21) AS BIGINT) - 2000000 AS i FROM project WHERE name LIKE 'Project _____'
) AS x CROSS JOIN (SELECT 0 AS i UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7) AS s;

INSERT INTO version (id, deliverable_id, client_id, number, state, note, created_by, created_at, sent_by, sent_at)
SELECT @ver[(3000000 + x.i) * 10 + s.i], x.id, x.client_id, s.i,
    CASE WHEN s.i = 1 THEN 'changes_requested' WHEN x.i % 10 < 2 THEN 'in_client_review' WHEN x.i % 10 < 4 THEN 'changes_requested' ELSE 'approved' END,
    '', {grace}, 1790000000000, {grace}, 1794000000000 + x.i
FROM (
    SELECT id, client_id, CAST(substr(id, 21) AS BIGINT) - 3000000 AS i FROM deliverable WHERE title LIKE 'Deliverable _'
) AS x CROSS JOIN (SELECT 1 AS i UNION ALL SELECT 2) AS s;

INSERT INTO invoice (id, client_id, project_id, series, sequence, number, title, currency, state, issued_on, due_on, notes, net, tax, total, bill_to, bill_from, bill_for, created_by, created_at, finalised_at, sent_at)
SELECT @inv[4000000 + x.i * 10 + s.i], x.client_id, x.id, 'CRW', x.i * 10 + s.i, 'CRW-' || (x.i * 10 + s.i), 'Stage ' || s.i,
    CASE WHEN s.i = 3 THEN 'USD' ELSE 'EUR' END, CASE WHEN s.i = 0 THEN 'paid' ELSE 'open' END, '2026-09-01',
    CASE WHEN s.i < 3 THEN '2026-10-' ELSE '2026-12-' END || (10 + x.i % 18), '', 100000, 21000, 121000, 'Client', 'Studio Lumen', '', {grace},
    1788000000000, 1788000000000, 1788000000000
FROM (
    SELECT id, client_id, CAST(substr(id, 21) AS BIGINT) - 2000000 AS i FROM project WHERE name LIKE 'Project _____'
) AS x CROSS JOIN (SELECT 0 AS i UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS s;

INSERT INTO posting (id, kind, key, client_id, invoice_id, currency, posted_at)
SELECT @pst[sequence * 10 + s.i], CASE s.i WHEN 1 THEN 'charge' ELSE 'payment' END, 'crowd:' || sequence || ':' || s.i, client_id, id, currency, 1788000000000
FROM invoice CROSS JOIN (SELECT 1 AS i UNION ALL SELECT 2) AS s WHERE series = 'CRW' AND (s.i = 1 OR state = 'paid');

INSERT INTO ledger_entry (posting_id, position, account, client_id, invoice_id, amount, currency)
SELECT @pst[sequence * 10 + 1], e.i, e.account, client_id, id, e.amount, currency
FROM invoice CROSS JOIN (
    SELECT 0 AS i, 'receivable' AS account, 121000 AS amount UNION ALL SELECT 1, 'revenue', -100000 UNION ALL SELECT 2, 'tax', -21000
) AS e WHERE series = 'CRW';

INSERT INTO ledger_entry (posting_id, position, account, client_id, invoice_id, amount, currency)
SELECT @pst[sequence * 10 + 2], e.i, e.account, client_id, id, e.amount, currency
FROM invoice CROSS JOIN (SELECT 0 AS i, 'cash' AS account, 121000 AS amount UNION ALL SELECT 1, 'receivable', -121000) AS e
WHERE series = 'CRW' AND state = 'paid';

INSERT INTO thread (id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_author_id, last_text)
SELECT 'thr' || substr(id, 4), id, NULL, 'general', id, name, 1780000000000, 1795300000000 - (CAST(substr(id, 21) AS BIGINT) * 7919 % 1000000) * 1000,
    CASE WHEN CAST(substr(id, 21) AS BIGINT) % 2 = 0 THEN @per[(CAST(substr(id, 21) AS BIGINT) - 1000001) * 3 + 1] ELSE {grace} END, 'Hello'
FROM client WHERE name LIKE 'Client _____';

INSERT INTO thread (id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_author_id, last_text)
SELECT 'thr' || substr(id, 4), client_id, id, 'project', id, name, 1780000000000, 1795300000000 - (CAST(substr(id, 21) AS BIGINT) * 7907 % 1000000) * 1000,
    CASE WHEN CAST(substr(id, 21) AS BIGINT) % 2 = 0 THEN @per[(CAST(substr(client_id, 21) AS BIGINT) - 1000001) * 3 + 1] ELSE {grace} END, 'Hello'
FROM project WHERE name LIKE 'Project _____';

INSERT INTO thread (id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_author_id, last_text)
SELECT 'thr' || substr(id, 4), client_id, project_id, 'deliverable', id, title, 1780000000000, 1795300000000 - (CAST(substr(id, 21) AS BIGINT) * 7901 % 1000000) * 1000,
    CASE WHEN CAST(substr(id, 21) AS BIGINT) % 10 = 0 THEN @per[(CAST(substr(client_id, 21) AS BIGINT) - 1000001) * 3 + 1]
        WHEN CAST(substr(id, 21) AS BIGINT) % 10 < 4 THEN {grace} END,
    CASE WHEN CAST(substr(id, 21) AS BIGINT) % 10 < 4 THEN 'Hello' ELSE '' END
FROM deliverable WHERE title LIKE 'Deliverable _';

INSERT INTO thread (id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_text)
SELECT 'thr' || substr(id, 4), client_id, project_id, 'invoice', id, title, 1788000000000, 1788000000000, ''
FROM invoice WHERE series = 'CRW';

INSERT INTO message (id, thread_id, client_id, author_id, body, sent_at)
SELECT 'msg' || substr(id, 4), id, client_id, last_author_id, 'Hello', last_message_at
FROM thread WHERE last_author_id IS NOT NULL AND last_text = 'Hello';

INSERT INTO thread_read (thread_id, person_id, read_at)
SELECT t.id, p.id, 1795400000000 FROM thread AS t CROSS JOIN person AS p
WHERE p.id IN ({ada}, {grace}) AND t.last_text = 'Hello' AND CAST(substr(t.id, 21) AS BIGINT) % 5 <> 0;

INSERT INTO activity (happened_at, person_id, client_id, project_id, item_id, action, detail)
SELECT 1794000000000 + s.i, {grace}, x.client_id, x.id, x.id, 'project.updated', x.name
FROM project AS x CROSS JOIN (SELECT 1 AS i UNION ALL SELECT 2 UNION ALL SELECT 3) AS s WHERE x.name LIKE 'Project _____';

INSERT INTO mail (id, event_key, person_id, address, kind, subject, text_body, html_body, item_id, state, reference, problem, created_at, updated_at)
SELECT @mai[sequence], 'crowd:' || sequence, NULL, 'noor@acmebakery.example', 'invoice', title, '', '', id, 'delivered', '', '', 1788000000000, 1788000000000
FROM invoice WHERE series = 'CRW';
