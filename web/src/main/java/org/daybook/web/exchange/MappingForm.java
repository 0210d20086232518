package org.daybook.web.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.column.CellReading.Answers;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.recognise.Choice;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.JsonFault;
import org.daybook.web.shared.request.StrictBodies;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs say about the columns of a file.
final class MappingForm {

    private static final String MAPPING = "{\"column\"?, \"role\"?, \"assay\"?, \"unit\"?, \"of\"?, \"decimal\"?,"
            + " \"zero\"?, \"dates\"?, \"row\"?, \"trust\"?}";

    /// Characters of the JSON array: one with all columns and the longest names fits in.
    private static final int MAX_CHARS = 250_000;
    /// Results that one column of units may speak of; their letters are no longer than the name of an assay.
    private static final int MAX_RESULTS = 60;
    private static final int MAX_POSITION = 10_000;
    private static final Pattern TRUST = Pattern.compile("trust-(structure|compound|results)(?:-(\\d{1,8}))?");
    private static final JsonMapper JSON = StrictBodies.apply(JsonMapper.builder()).build();

    private MappingForm() {
    }

    /// The columns that the form `role-0`, `detail-0`, `unit-0` … changes, and what it answers.
    ///
    /// A field counts where it differs from what the same page showed (`was-0` …), so that a page in another tab, or
    /// one gone back to, takes nothing back that was decided meanwhile. A radio button of a question
    /// (`answer-decimal-0`) counts before the field of its column, `decimal-all` is about the whole file.
    static List<Choice> changed(Map<String, String> form, List<Column> columns) {
        Answers all = MappingAnswers.read(name -> Optional.ofNullable(form.get(name + "-all")));
        return Stream.concat(Stream.of(all).filter(answers -> !answers.equals(Answers.NONE))
                .map(answers -> new Choice(Choice.WHOLE_FILE, null, "", "", answers)),
                columns.stream().map(column -> choice(form, column)).flatMap(Optional::stream)).toList();
    }

    private static Optional<Choice> choice(Map<String, String> form, Column column) {
        int position = column.position();
        ShownFields shown = Optional.ofNullable(form.get("was-" + position)).flatMap(ShownFields::read)
                .orElseGet(() -> ShownFields.of(ColumnRow.of(column)));
        Optional<String> role = changed(form, shown, "role", position);
        Optional<String> detail = changed(form, shown, "detail", position);
        Optional<String> unit = changed(form, shown, "unit", position);
        Answers answers = MappingAnswers.read(name -> Optional.ofNullable(form.get("answer-" + name + "-" + position))
                .or(() -> changed(form, shown, name, position)));
        ColumnRole taken = role.map(MappingForm::role).orElse(column.role());
        boolean hasDetail = taken == ColumnRole.RESULT || taken == ColumnRole.EXTERNAL_ID || taken.isBesideResult();
        boolean roleChanges = taken != column.role() || hasDetail && (detail.isPresent() || unit.isPresent());
        if (!roleChanges) {
            return answers.equals(Answers.NONE)
                    ? Optional.empty()
                    : Optional.of(new Choice(position, null, "", "", answers));
        }
        boolean sameKind = taken == column.role();
        return Optional.of(new Choice(
                position,
                taken,
                detail.orElse(sameKind ? ColumnRow.of(column).detail() : ""),
                unit.orElse(sameKind ? Objects.toString(column.unit(), "") : ""),
                answers));
    }

    /// What the field holds, if it is not what the page showed.
    private static Optional<String> changed(Map<String, String> form, ShownFields shown, String field, int position) {
        return Optional.ofNullable(form.get(field + "-" + position)).filter(typed -> !shown.isShown(field, typed));
    }

    /// A JSON array such as `[{"column": 15, "role": "result", "assay": "Pfal IC50 (Avery)", "unit": "uM", "decimal":
    /// "comma"}, {"column": 17, "role": "unit", "of": [15, 16]}, {"dates": "day-first"}]`; columns count from 0.
    static List<Choice> fromJson(String text) {
        return elements(text).stream().filter(choice -> !choice.saysOnlyTrust()).map(JsonChoice::choice).toList();
    }

    private static List<JsonChoice> elements(String text) {
        try {
            List<JsonChoice> choices = JSON.readValue(
                    OverLimitException.requireText("mapping", text, MAX_CHARS), new TypeReference<>() {});
            if (choices == null || choices.contains(null)) {
                throw new InvalidInputException("mapping", Said.of("said.exchange.the-mapping-is-a-json"));
            }
            return choices;
        } catch (JacksonException e) {
            throw new InvalidInputException(
                    "mapping",
                    Said.of("said.exchange.the-mapping-is-not-a-json", MAPPING, JsonFault.words(e)));
        }
    }

    /// What is trusted where the parts of rows disagree, as the form says: `trust-structure`, `trust-compound` and
    /// `trust-results` for the file, `trust-structure-7` for row 7; empty for nothing. A field that shows what it
    /// showed (`was-trust-structure` …), or is missing, changes nothing.
    static Trusted trusted(Map<String, String> form, Trusted before) {
        Trusted trusted = before;
        for (Map.Entry<String, String> field : form.entrySet()) {
            Matcher name = TRUST.matcher(field.getKey());
            if (name.matches() && !field.getValue().equals(form.get("was-" + field.getKey()))) {
                Set<Trust> alternatives =
                        switch (name.group(1)) {
                            case "structure" -> Trust.SMILES.alternatives();
                            case "results" -> Trust.FILE.alternatives();
                            default -> Trust.NUMBER.alternatives();
                        };
                trusted = trusted.with(name.group(2) == null ? null : Integer.valueOf(name.group(2)), alternatives,
                        field.getValue().isBlank() ? null : Trust.of(field.getValue()));
            }
        }
        return trusted;
    }

    /// The same with elements of the JSON array such as `{"trust": "smiles"}` and `{"row": 7, "trust": "number"}`; what
    /// they do not answer stays, `auto` takes back what was answered.
    static Trusted trusted(String text, Trusted before) {
        Trusted trusted = before;
        for (JsonChoice choice : elements(text)) {
            String answer = choice.trust();
            if (answer != null && OverLimitException.requireNaming("mapping", answer).equals(MappingAnswers.AUTO)) {
                trusted = trusted.with(choice.row(), EnumSet.allOf(Trust.class), null);
            } else if (answer != null) {
                Trust said = Trust.of(answer);
                trusted = trusted.with(choice.row(), said.alternatives(), said);
            }
        }
        return trusted;
    }

    private static ColumnRole role(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(typed -> OverLimitException.requireNaming("mapping", typed))
                .flatMap(ColumnRole::read)
                .orElseThrow(() -> new InvalidInputException("mapping",
                        Said.of("said.exchange.is-not-a-role-of", name)));
    }

    /// One element of the JSON array.
    ///
    /// @param column from 0; missing: all columns
    /// @param row the row that `trust` is about; missing: all rows
    /// @param of columns of results that a column of units, relations … speaks of, from 0
    record JsonChoice(
            @Nullable Integer column,
            @Nullable Integer row,
            @Nullable String role,
            @Nullable String assay,
            @Nullable String unit,
            @Nullable List<Integer> of,
            @Nullable String decimal,
            @Nullable String zero,
            @Nullable String dates,
            @Nullable String trust) {

        boolean saysOnlyTrust() {
            return trust != null
                    && Stream.of(column, role, assay, unit, of, decimal, zero, dates)
                            .allMatch(Objects::isNull);
        }

        Choice choice() {
            if (row != null) {
                throw new InvalidInputException(
                        "mapping",
                        Said.of("said.exchange.an-element-with-a-row-says",
                                "{\"row\": " + row + ", \"trust\": \"number\"}"));
            }
            Answers answers = MappingAnswers.read(name -> Optional.ofNullable(switch (name) {
                case "decimal" -> decimal;
                case "zero" -> zero;
                default -> dates;
            }));
            if (role == null && answers.equals(Answers.NONE)) {
                throw new InvalidInputException("mapping", Said.of("said.exchange.an-element-of-the-mapping"));
            }
            ColumnRole taken = role == null ? null : MappingForm.role(role);
            if (of != null && (taken == null || !taken.isBesideResult())) {
                throw new InvalidInputException("mapping", Said.of("said.exchange.of-says-of-which-results"));
            }
            return new Choice(column == null ? Choice.WHOLE_FILE : column, taken,
                    of == null ? Objects.toString(assay, "") : letters(of), Objects.toString(unit, ""), answers);
        }

        private static String letters(List<Integer> of) {
            OverLimitException.requireItems("mapping", of, MAX_RESULTS);
            if (of.stream().anyMatch(position -> position == null || position < 0 || position > MAX_POSITION)) {
                throw new InvalidInputException("mapping", Said.of("said.exchange.of-is-a-list-of"));
            }
            return of.stream().map(Column::letters).collect(Collectors.joining(", "));
        }
    }
}
