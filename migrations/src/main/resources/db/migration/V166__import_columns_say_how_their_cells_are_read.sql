-- A column of an import is read by the decimal sign and the order of days that its own rows show, or that a person stated (#9).
-- Columns that were looked at before are read as their preview said: a comma parts values, and 0 is a value.
ALTER TABLE import_column ADD COLUMN number_style VARCHAR(10);
ALTER TABLE import_column ADD COLUMN number_style_stated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE import_column ADD COLUMN zero_meaning VARCHAR(20);
ALTER TABLE import_column ADD COLUMN day_order VARCHAR(20);
ALTER TABLE import_column ADD COLUMN day_order_stated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE import_column ADD COLUMN repeats_values BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE import_column ADD COLUMN reading_reason VARCHAR DEFAULT '' NOT NULL;
UPDATE import_column SET number_style = 'LIST', zero_meaning = 'VALUE';
ALTER TABLE import_column ADD CONSTRAINT import_column_number_style_known CHECK (number_style IN ('POINT', 'COMMA', 'LIST'));
ALTER TABLE import_column ADD CONSTRAINT import_column_zero_meaning_known CHECK (zero_meaning IN ('VALUE', 'NOT_DETERMINED'));
ALTER TABLE import_column ADD CONSTRAINT import_column_day_order_known CHECK (day_order IN ('DAY_FIRST', 'MONTH_FIRST'));
