package org.daybook.exchange.column.heading;

import java.util.List;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.quantities.NumberStyle;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.registry.number.CompoundNumber;

/// Tells rows of data from rows of words, whatever their columns are.
final class RowKind {

    private static final int HEADING_CHARS = 200;
    private static final int SMILES_CHARS = 500;
    private static final int ENDPOINT_CHARS = 8;
    /// Nothing but atoms, bonds, branches and rings, with at least two atoms.
    private static final Pattern SMILES = Pattern.compile(
            "(?=(?:.*[BCNOPSFIbcnops]){2})(?:Br|Cl|[BCNOPSFIbcnops*]|\\[[^\\]\\s]{1,40}]|->|<-|>>|[-=#$:/\\\\.()%\\d~+])+");
    /// The extension of a SMILES, and the link that an e-mail program made of an atom.
    private static final Pattern ATTACHED = Pattern.compile(" \\|[^|]*\\|$| <(?:https?:|mailto:)[^>]*>");
    private static final Pattern SURELY_SMILES = Pattern.compile(
            ".*(?:[cC]1|\\(=|=O|\\[[A-Z]|CC|C#|C=|N\\(|->|<-).*|c.*1");

    private RowKind() {
    }

    /// Whether the row holds data: a structure, or values in most of the cells that are filled, and no heading that is
    /// known.
    static boolean isData(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty() || filled.stream().anyMatch(cell -> isKnownHeading(cell) && !isStructure(cell))) {
            return false;
        }
        return filled.stream().anyMatch(RowKind::isStructure)
                || filled.size() > 1 && filled.stream().filter(cell -> isValue(cell) || isCode(cell))
                .count() * 2 > filled.size();
    }

    static boolean isKnownHeading(String cell) {
        return HeadingWords.role(cell).isPresent() || HeadingWords.externalKind(cell).isPresent();
    }

    /// Whether the cell is a number, a structure, or a formula whose result may be one.
    static boolean isValue(String cell) {
        return !cell.isBlank() && (isStructure(cell) || Uncalculated.is(cell)
                || ReportedCell.read(cell, NumberStyle.POINT).values().stream()
                .anyMatch(ReportedValue.Point.class::isInstance));
    }

    static boolean isStructure(String cell) {
        String text = cell.length() < SMILES_CHARS ? ATTACHED.matcher(cell.strip()).replaceAll("") : cell;
        return text.startsWith("InChI=1") || text.length() > 2 && text.length() < SMILES_CHARS && SMILES.matcher(text)
                .matches() && SURELY_SMILES.matcher(text).matches() && !isEndpoint(text);
    }

    /// `CC50` has the letters of a SMILES.
    private static boolean isEndpoint(String text) {
        return text.length() < ENDPOINT_CHARS && AssayHeading.read(text).endpoint() != null;
    }

    /// Whether the cell is a number of a compound or a code of a database, and names no measurement.
    static boolean isCode(String cell) {
        return cell.length() < HEADING_CHARS && !AssayHeading.read(cell).isMeasurement()
                && CompoundNumber.read(cell).filter(number -> number.digits().length() > 1).isPresent();
    }
}
