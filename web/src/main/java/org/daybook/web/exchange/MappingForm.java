package org.daybook.web.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exchange.Remark;
import org.daybook.exchange.Trust;
import org.daybook.exchange.column.CellReading.Answers;
import org.daybook.exchange.column.Choice;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.web.shared.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs say about the columns of a file.
final class MappingForm {

    /// Characters of the JSON array: one with all columns and the longest names fits in.
    private static final int MAX_CHARS = 250_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MappingForm() {
    }

    /// The columns that the form `role-0`, `detail-0`, `unit-0` … changes, and what it answers.
    ///
    /// A field counts where it differs from what the same page showed (`was-0` …), so that a page in another tab, or one gone back
    /// to, takes nothing back that was decided meanwhile. A radio button of a question (`answer-decimal-0`) counts before the field of
    /// its column, `decimal-all` is about the whole file.
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
        boolean hasDetail = taken == ColumnRole.RESULT || taken == ColumnRole.EXTERNAL_ID;
        boolean roleChanges = taken != column.role() || hasDetail && (detail.isPresent() || unit.isPresent());
        if (!roleChanges) {
            return answers.equals(Answers.NONE) ? Optional.empty() : Optional.of(new Choice(position, null, "", "", answers));
        }
        boolean sameKind = taken == column.role();
        return Optional.of(new Choice(position, taken, detail.orElse(sameKind ? Objects.toString(column.detail(), "") : ""),
                unit.orElse(sameKind ? Objects.toString(column.unit(), "") : ""), answers));
    }

    /// What the field holds, if it is not what the page showed.
    private static Optional<String> changed(Map<String, String> form, ShownFields shown, String field, int position) {
        return Optional.ofNullable(form.get(field + "-" + position)).filter(typed -> !shown.isShown(field, typed));
    }

    /// A JSON array such as `[{"column": 15, "role": "result", "assay": "Pfal IC50 (Avery)", "unit": "uM", "decimal": "comma"}, {"dates": "day-first"}]`;
    /// columns count from 0.
    static List<Choice> fromJson(String text) {
        return elements(text).stream().filter(choice -> !choice.saysOnlyTrust()).map(JsonChoice::choice).toList();
    }

    private static List<JsonChoice> elements(String text) {
        try {
            List<JsonChoice> choices = JSON.readValue(OverLimitException.requireText("mapping", text, MAX_CHARS), new TypeReference<>() { });
            if (choices == null || choices.contains(null)) {
                throw new InvalidInputException("mapping", "The mapping is a JSON array of objects; this one has a null");
            }
            return choices;
        } catch (JacksonException e) {
            throw new InvalidInputException("mapping", "The mapping is not a JSON array of {\"column\"?, \"role\"?, \"assay\"?, \"unit\"?, \"decimal\"?, \"zero\"?, \"dates\"?, \"trust\"?}: " + JsonFault.words(e));
        }
    }

    /// What is trusted where the parts of rows disagree, as the form says: `trust-structure` and `trust-compound`, empty for nothing.
    /// A field that shows what it showed (`was-trust-structure` …), or is missing, changes nothing.
    static Set<Trust> trusted(Map<String, String> form, Set<Trust> before) {
        Set<Trust> trusted = new TreeSet<>(before);
        answer(form, "trust-structure", Remark.Kind.NOTATIONS_DISAGREE, trusted);
        answer(form, "trust-compound", Remark.Kind.PARTS_DISAGREE, trusted);
        return trusted;
    }

    private static void answer(Map<String, String> form, String field, Remark.Kind asked, Set<Trust> trusted) {
        Optional.ofNullable(form.get(field)).filter(typed -> !typed.equals(form.get("was-" + field))).ifPresent(typed -> {
            trusted.removeAll(asked.choices());
            Stream.of(typed).filter(one -> !one.isBlank()).map(Trust::of).forEach(trusted::add);
        });
    }

    /// The same with elements of the JSON array such as `{"trust": "smiles"}`; what they do not answer stays.
    static Set<Trust> trusted(String text, Set<Trust> before) {
        Set<Trust> said = elements(text).stream().flatMap(choice -> Stream.ofNullable(choice.trust())).map(Trust::of).collect(Collectors.toSet());
        Set<Trust> trusted = new TreeSet<>(before);
        Stream.of(Remark.Kind.values()).map(Remark.Kind::choices).filter(choices -> !Collections.disjoint(choices, said)).forEach(trusted::removeAll);
        trusted.addAll(said);
        return trusted;
    }

    private static ColumnRole role(@Nullable String name) {
        return Optional.ofNullable(name).map(typed -> OverLimitException.requireNaming("mapping", typed)).flatMap(ColumnRole::read)
                .orElseThrow(() -> new InvalidInputException("mapping", "\"" + name + "\" is not a role of a column"));
    }

    /// One element of the JSON array.
    ///
    /// @param column from 0; missing: all columns
    record JsonChoice(@Nullable Integer column, @Nullable String role, @Nullable String assay, @Nullable String unit,
            @Nullable String decimal, @Nullable String zero, @Nullable String dates, @Nullable String trust) {

        boolean saysOnlyTrust() {
            return trust != null && Stream.of(column, role, assay, unit, decimal, zero, dates).allMatch(Objects::isNull);
        }

        Choice choice() {
            Answers answers = MappingAnswers.read(name -> Optional.ofNullable(switch (name) {
                case "decimal" -> decimal;
                case "zero" -> zero;
                default -> dates;
            }));
            if (role == null && answers.equals(Answers.NONE)) {
                throw new InvalidInputException("mapping", "An element of the mapping says neither the role of a column, nor how its cells are read, nor what to trust");
            }
            return new Choice(column == null ? Choice.WHOLE_FILE : column, role == null ? null : MappingForm.role(role),
                    Objects.toString(assay, ""), Objects.toString(unit, ""), answers);
        }
    }
}
