package org.daybook.exchange.table;

/// How large a table may be; whatever is larger is refused in words before it fills the memory.
///
/// @param rows most rows that are read, the heading included
/// @param columns most columns
/// @param cellChars most characters in one cell; a molfile counts as a cell
/// @param unpackedBytes most bytes that a workbook may unpack to
public record TableLimits(int rows, int columns, int cellChars, long unpackedBytes) {
}
