-- A to-do has days from 1900 to 9999, which calendars and other programs can write. Others were taken, and kept
-- everybody's calendar from being written.
UPDATE todo SET due_on = NULL WHERE due_on < DATE '1900-01-01' OR due_on > DATE '9999-12-31';
UPDATE todo SET wait_until = NULL WHERE wait_until < DATE '1900-01-01' OR wait_until > DATE '9999-12-31';
UPDATE todo SET scheduled_on = NULL WHERE scheduled_on < DATE '1900-01-01' OR scheduled_on > DATE '9999-12-31';
UPDATE todo SET until_on = NULL WHERE until_on < DATE '1900-01-01' OR until_on > DATE '9999-12-31';
-- What was taken over as done without a moment was in no list.
UPDATE todo SET ended_at = modified_at WHERE todo_status <> 'PENDING' AND ended_at IS NULL;
